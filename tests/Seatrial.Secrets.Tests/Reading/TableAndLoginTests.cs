using Seatrial.Secrets.Reading.Formats;

namespace Seatrial.Secrets.Tests.Reading;

public sealed class TableAndLoginTests
{
    [Theory]
    [InlineData(
        "INSERT INTO users (id, name, password) VALUES (1, 'a', 'p''1'), (2, 'b', 'p2');",
        "users.name = a|users.password = p'1|users.name = b|users.password = p2"
    )]
    [InlineData("CREATE TABLE `t` (`id` int, `pw` varchar(9), PRIMARY KEY (`id`));\nINSERT INTO `t` VALUES (1,'x');", "t.pw = x")]
    [InlineData("COPY public.t (id, pw) FROM stdin;\n1\tp1\n2\tp2\n\\.\n", "t.id = 1|t.pw = p1|t.id = 2|t.pw = p2")]
    [InlineData("UPDATE t SET pw = 'p1', n = 2 WHERE name = 'x';", "t.pw = p1")]
    [InlineData(
        "SELECT * FROM t WHERE pw = 'p1';\nINSERT INTO o (option_name, option_value) VALUES ('smtp_pass', 'v');",
        "o.option_name = smtp_pass|o.smtp_pass = v"
    )]
    [InlineData("INSERT INTO t (pw) VALUES ('never closed", "")]
    public void Sql_gives_values_the_names_of_their_columns(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), ReadingProbe.Read(SqlText.Read, text));

    [Theory]
    [InlineData("user,password\nann,\"p,1\"\nbob,p2\n", "user = ann|password = p,1|user = bob|password = p2")]
    [InlineData("user;city\nann;x\n", "")]
    public void A_table_is_read_where_its_head_names_a_credential(string text, string expected) =>
        Assert.Equal(expected.Split('|', StringSplitOptions.RemoveEmptyEntries), ReadingProbe.Read(TableText.Read, text));

    [Fact]
    public void Logins_are_read_by_position()
    {
        Assert.Equal(
            ["password = p1", "password = p2"],
            ReadingProbe.Read(LoginText.ReadNetrc, "machine a login u password p1\nmachine b\n  login v\n  password p2\n")
        );
        Assert.Equal([" = p:1"], ReadingProbe.Read(LoginText.ReadPgpass, "# host:port:db:user:password\nh:5432:d:u:p:1\nh:5432:d\n"));
    }

    [Theory]
    [InlineData(
        "Text with password: no.\n```sh\nexport A_KEY=k1\n```\nRun `B=2 cmd`.\n```json\n{\"c\": \"3\"}\n",
        "A_KEY = k1|B = 2|c = 3"
    )]
    [InlineData("- **Password:** `p!1`\n", "Password = p!1")]
    [InlineData("```yaml\na:\n  b: c\n```\n", "a.b = c")]
    public void Documents_are_read_as_the_files_and_commands_that_they_show(string text, string expected) =>
        Assert.Equal(
            expected.Split('|'),
            ReadingProbe.Read(MarkdownText.Read, text).Where(v => !v.StartsWith("Text", StringComparison.Ordinal))
        );
}
