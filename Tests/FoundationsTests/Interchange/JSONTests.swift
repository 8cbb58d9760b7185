import Testing

@testable import Foundations

@Suite struct JSONTests {
  @Test func readsEveryKindOfValue() throws {
    let text = #" {"a" : [1, -2.5, 1e3, true, false, null, []], "b": {"c": "\u00e9\n\"\\\/\ud83d\ude00"}, "é": {} } "#
    let value = try JSON(parsing: text)
    #expect(value["a"] == [1, -2.5, 1000.0, true, false, .null, []])
    #expect(value["b"]?["c"]?.string == "é\n\"\\/😀")
    #expect(value["é"] == [:])
    #expect(value["z"] == nil)
    #expect(value.members?.map(\.name) == ["a", "b", "é"])
  }

  @Test func writesWhatItReads() throws {
    let value: JSON = [
      "loss": 1.86, "steps": 2000, "name": "a\"b\\c\n\u{1}é", "shape": [2, 3], "ok": true, "none": [:],
    ]
    #expect(
      value.text == #"{"loss":1.86,"steps":2000,"name":"a\"b\\c\n\u0001é","shape":[2,3],"ok":true,"none":{}}"#)
    #expect(try JSON(parsing: value.text) == value)
    #expect(try JSON(parsing: value.indentedText) == value)
    #expect(JSON.array([.number(.nan), .number(.infinity), .number(1e-5)]).text == "[null,null,1e-05]")
    #expect(
      (["a": ["b": [1, 2]], "c": ["x"]] as JSON).indentedText == """
        {
          "a": {
            "b": [1,2]
          },
          "c": [
            "x"
          ]
        }
        """)
  }

  @Test(arguments: [
    "", " ", "{", "[", "\"", "{]", "[}", "[1,]", "[,1]", "{,}", "{\"a\"}", "{\"a\":}", "{\"a\":1,}", "{a:1}", "[1 2]",
    "1 2", "tru", "nul", "+1", "01", "-", ".5", "1.", "1e", "1e+", "0x10", "NaN", "Infinity", "1e999", "'a'",
    "\"\\x\"", "\"\\u12g4\"", "\"\\u12\"", "\"\\ud800\"", "\"\\ud800\\u0041\"", "\"\\udc00\"", "\"a\nb\"", "\"\t\"",
    "{\"a\":1,\"a\":2}", "{\"a\":1,\"\\u0061\":2}", "[1]]", "/**/1", "\u{FEFF}1",
  ])
  func rejectsWhatIsNotJSON(text: String) {
    #expect(throws: JSONError.self) { try JSON(parsing: text) }
  }

  @Test func rejectsBytesThatAreNotUTF8() {
    #expect(throws: JSONError.self) { try JSON(parsing: [0x22, 0xFF, 0x22]) }
    #expect(throws: JSONError.self) { try JSON(parsing: [0x22, 0xC3, 0x22]) }
    #expect(throws: JSONError.self) { try JSON(parsing: [0x22, 0xED, 0xA0, 0x80, 0x22]) }
  }

  @Test func twoSpellingsOfALetterAreTwoNames() throws {
    let value = try JSON(parsing: "{\"\u{E9}\":1,\"e\u{301}\":2}")
    #expect(value["\u{E9}"] == 1)
    #expect(value["e\u{301}"] == 2)
  }

  @Test func deepNestingIsAnErrorNotACrash() throws {
    for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
      let allowed = String(repeating: open, count: 128) + "1" + String(repeating: close, count: 128)
      #expect(throws: Never.self) { try JSON(parsing: allowed) }
      #expect(throws: JSONError.self) { try JSON(parsing: String(repeating: open, count: 1_000_000)) }
    }
  }

  @Test func wholeNumbersKeepTheirExactness() throws {
    #expect(try JSON(parsing: "9223372036854775807") == .integer(.max))
    #expect(try JSON(parsing: "-9223372036854775808") == .integer(.min))
    #expect(try JSON(parsing: "9223372036854775808") == .number(0x1p63))
    #expect(try JSON(parsing: "1.0").integer == nil)
    #expect(try JSON(parsing: "3").double == 3)
  }
}
