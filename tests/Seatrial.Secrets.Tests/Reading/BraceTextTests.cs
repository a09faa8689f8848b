using Seatrial.Secrets.Reading.Formats;

namespace Seatrial.Secrets.Tests.Reading;

public sealed class BraceTextTests
{
    [Theory]
    [InlineData("{\"a\": {\"b\": \"x\", \"n\": 12}, \"list\": [\"p\", \"q\"]}", "a.b = x|a.n = 12|list = p|list = q")]
    [InlineData("{\n  // note: \"no\"\n  key: 'v', /* gone */\n}", "key = v")]
    [InlineData("{\"k\": \"say \\\"hi\\\" \\u00e9\"}", "k = say \"hi\" é")]
    [InlineData("{\"name\": \"DB_PASSWORD\", \"value\": \"v1\"}", "name = DB_PASSWORD|DB_PASSWORD = v1")]
    [InlineData("{\"value\": \"v1\", \"key\": \"API_KEY\"}", "API_KEY = v1|key = API_KEY")]
    [InlineData("\"password\": \"one\",\n  }\n  \"user\": \"two\"", "password = one|user = two")]
    [InlineData("{\"open\": \"never closed\n \"next\": \"fine\"}", "next = fine")]
    public void Reads_json_and_what_people_make_of_it(string text, string expected) =>
        Assert.Equal(expected.Split('|'), ReadingProbe.Read(BraceText.Read, text));

    [Fact]
    public void Names_the_values_of_a_variable_s_block_by_the_variable()
    {
        const string Text = """
            variable "db_password" {
              type    = string
              default = "x1"
            }
            resource "aws_db_instance" "main" {
              password = var.db_password
              tags = { Owner = "me" }
              user_data = file("init.sh")
            }
            """;
        Assert.Contains("db_password.default = x1", ReadingProbe.Read(BraceText.Read, Text));
        Assert.Contains("main.tags.Owner = me", ReadingProbe.Read(BraceText.Read, Text));
        Assert.DoesNotContain(ReadingProbe.Read(BraceText.Read, Text), v => v.Contains("var.db_password", StringComparison.Ordinal));
    }

    [Fact]
    public void Reads_json_inside_of_a_string_where_it_stands() =>
        Assert.Contains(
            "outer.password = p1",
            ReadingProbe.Read(BraceText.Read, "{\"outer\": \"{\\\"user\\\": \\\"u\\\", \\\"password\\\": \\\"p1\\\"}\"}")
        );

    [Fact]
    public void Reads_a_here_document_as_the_settings_in_it() =>
        Assert.Contains(
            "script.A_TOKEN = t1",
            ReadingProbe
                .Read(BraceText.Read, "script {\n data = <<-EOF\n  export A_TOKEN=t1\n EOF\n}\n")
                .Select(v => v.Replace("data.", "", StringComparison.Ordinal))
        );
}
