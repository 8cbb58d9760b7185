import StoryModels
import Testing
