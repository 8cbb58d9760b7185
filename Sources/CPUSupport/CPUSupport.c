// A Clang target needs one source file; everything is in the header.
