using System.Text;
using Seatrial.Secrets.Reading;
using Seatrial.Secrets.Reading.Code;

namespace Seatrial.Secrets.Tests.Reading;

public sealed class CodeReaderTests
{
    private static readonly Dictionary<string, Dialect> Dialects = typeof(Dialects)
        .GetFields()
        .ToDictionary(f => f.Name, f => (Dialect)f.GetValue(null)!, StringComparer.Ordinal);

    public static TheoryData<string> Names => [.. Dialects.Keys];

    [Theory]
    [InlineData("JavaScript", "a.b['key'] = 'one1'; const {c = \"two2\"} = x", "key = one1|c = two2")]
    [InlineData("JavaScript", "const x: Record<string, string> = { 'k': 'v-one', [K]: `v-two` }", "k = v-one|K = v-two")]
    [InlineData("JavaScript", "f(a ? 'x-one' : 'x-two'); p = q ? 'y-one' : 'y-two'", "p = y-one|p = y-two")]
    [InlineData("JavaScript", "s = 'a-1' +\n 'b-2' + `c-3`; t = 'd-4' + e", "s = a-1b-2c-3")]
    [InlineData("JavaScript", "r = a / b; t = 'tt' + 'tt' // 'c'", "t = tttt")]
    [InlineData("JavaScript", "x = y.replace(/\"/g, ''); z = 'after'", "z = after")]
    [InlineData("Python", "x = ('one-'\n     \"two\")\ny = r'\\d+x'\nz: str = b'\\x41bcd'", "x = one-two|y = \\d+x|z = Abcd")]
    [InlineData("Python", "def f(a='one1', *, b: str = 'two2'): return f'{a}three'", "a = one1|b = two2")]
    [InlineData(
        "CSharp",
        "x = @\"a\"\"b\\c\"; y = $\"{z}word\"; var t = \"\"\"raw\"\"\"; char c = '\"'; u = \"last\";",
        "x = a\"b\\c|u = last"
    )]
    [InlineData("Go", "x := `ra\\w`; y := \"esc\\\"q\"; r := '\\''; z := []byte(\"bytes\")", "x = ra\\w|y = esc\"q|z = bytes")]
    [InlineData("Rust", "fn f<'a>(x: &'a str) { let y: &str = r#\"a\"b1\"#; let z = \"last\".to_string(); }", "y = a\"b1|z = last")]
    [InlineData("Php", "$x['k1'] = 'one1'; $y = \"two $z\"; $w = 'a' . 'bcd'; # $v = 'four'", "k1 = one1|w = abcd")]
    [InlineData("Ruby", "x = %q(one1)\ny = {k1: 'two2', :k2 => \"three\"}\nz = \"a#{b}c\"", "x = one1|k1 = two2|k2 = three")]
    [InlineData("Perl", "my $x = q{one1}; my %y = (k1 => 'two2');", "x = one1|k1 = two2")]
    [InlineData("Kotlin", "val x: String? = \"one1\"; val y = \"two $z\"; val c = '\"'", "x = one1")]
    [InlineData("Swift", "let x = \"one1\"; f(key: \"two2\"); let z = \"a\\(b)c\"", "x = one1|key = two2")]
    [InlineData("Lua", "x = [[one1]]\ny = 'a-' .. 'b2' -- z = 'three'\n", "x = one1|y = a-b2")]
    [InlineData("Elixir", "config :app, key: \"one1\", x: %{\"k\" => \"two2\"}", "key = one1|k = two2")]
    [InlineData(
        "C",
        "#define NAME \"one1\"\nchar x[] = \"two2\" \"-3\"; const char *y = L\"three\"; z->w = \"four\";",
        "NAME = one1|x = two2-3|y = three|w = four"
    )]
    [InlineData("VisualBasic", "Dim x As String = \"a\"\"bc\" ' y = \"two2\"", "x = a\"bc")]
    [InlineData("PowerShell", "$x = 'one1'; Connect -Password \"two2\" # -Key 'three'", "x = one1|Password = two2")]
    [InlineData("Groovy", "password 'one1'\nstore { key = \"two2\" }", "password = one1|key = two2")]
    [InlineData("Dart", "String get x => 'one1'; f(key: r'two$2', other: 'a$b')", "x = one1|key = two$2")]
    [InlineData("Scala", "val x: Option[String] = Some(\"one1\"); Map(\"k\" -> \"two2\")", "x = one1")]
    public void Reads_literals_with_their_names(string dialect, string program, string expected) =>
        Assert.Equal(expected.Split('|'), Read(dialect, program));

    [Theory]
    [InlineData("JavaScript", "if (password === 'abcd') {}", "password = abcd", ValueRole.Comparison)]
    [InlineData("JavaScript", "x = a.password || 'abcd'", "a.password = abcd", ValueRole.Default)]
    [InlineData("JavaScript", "x = getenv('PASSWORD', 'abcd')", "PASSWORD = abcd", ValueRole.Default)]
    [InlineData("Java", "if (\"abcd\".equals(password)) {}", "password = abcd", ValueRole.Comparison)]
    [InlineData("Python", "connect(password='abcd')", "password = abcd", ValueRole.KeywordArgument)]
    [InlineData("Ruby", "set :password, 'abcd'", "password = abcd", ValueRole.Assignment)]
    public void Says_what_a_literal_is(string dialect, string program, string expected, object role)
    {
        Assert.Equal([expected], Read(dialect, program));
        Assert.Equal(role, Assert.Single(ReadingProbe.Values(ReaderOf(dialect), program)).Role);
    }

    [Theory]
    [InlineData("jwt.sign(user, 'abcd')", ArgumentMeaning.SigningKey)]
    [InlineData("new PDO(dsn, 'user', 'abcd')", ArgumentMeaning.Password)]
    [InlineData("crypto.createCipheriv('aes', 'abcd', iv)", ArgumentMeaning.CipherKey)]
    [InlineData("session({ a: 1, secret: 'abcd' })", ArgumentMeaning.SessionSecret)]
    public void Knows_the_arguments_of_functions(string program, object meaning) =>
        Assert.Equal(
            meaning,
            ReadingProbe.Values(ReaderOf("JavaScript"), program).Single(v => v.Argument != ArgumentMeaning.None).Argument
        );

    [Theory]
    [MemberData(nameof(Names))]
    public void Any_bytes_are_read_without_failing_and_in_place(string dialect)
    {
        var random = new Random(41);
        string[] pieces =
        [
            "\"",
            "'",
            "`",
            "\"\"\"",
            "${",
            "#{",
            "}",
            "{",
            "(",
            ")",
            "[",
            "]",
            "=",
            "==",
            ":",
            ",",
            "?",
            "||",
            "+",
            ".",
            "\\",
            "\n",
            "/*",
            "*/",
            "//",
            "#",
            "<<EOT\n",
            "EOT",
            "r#\"",
            "@\"",
            "$\"",
            "q(",
            "password",
            "token",
            " ",
            "=>",
            "return",
            "\u00e9",
        ];
        for (int round = 0; round < 400; round++)
        {
            string text = string.Concat(Enumerable.Range(0, 120).Select(_ => pieces[random.Next(pieces.Length)]));
            int length = Encoding.UTF8.GetByteCount(text);
            Assert.All(
                ReadingProbe.Values(ReaderOf(dialect), text),
                v =>
                {
                    Assert.InRange(v.Value.Start, 0, length);
                    Assert.InRange(v.Value.End, v.Value.Start, length);
                    Assert.InRange(v.Key.End, v.Key.Start, length);
                }
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void What_is_not_closed_ends_with_its_line_however_often_it_stands_there(string dialect)
    {
        string quote = Dialects[dialect].LongQuotes.Contains('"', StringComparison.Ordinal) ? "(" : "\"";
        foreach (string piece in (string[])["(", "x = {", "password = (((", "x ? ", ", ", "x || ", quote])
        {
            string text = string.Concat(Enumerable.Repeat(piece, 20_001)) + "\nlast = \"value\"\n";
            Assert.Contains(
                Read(dialect, text),
                v =>
                    v.EndsWith("value", StringComparison.Ordinal)
                    || Dialects[dialect] is { CallsWithoutParentheses: true } or { LineComments: [";"] }
            );
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Openings_without_an_end_are_read_to_the_end_of_the_text(string dialect)
    {
        foreach (
            string piece in (string[])
                [
                    "'",
                    "`",
                    "\"\"\"",
                    "R\"x(",
                    "<<EOT\n",
                    "<<<EOT\n",
                    "/* ",
                    "q(",
                    "\"${",
                    "\"a\" + ",
                    "[[ ",
                    "/a",
                    "{ \"abcd\": [ ",
                    "x ? 'abcd' : ",
                ]
        )
        {
            string text = string.Concat(Enumerable.Repeat(piece, 60_000 / piece.Length));
            Assert.All(ReadingProbe.Values(ReaderOf(dialect), text), v => Assert.InRange(v.Value.End, 0, text.Length));
        }
    }

    private static ValueReader ReaderOf(string dialect) => (text, values) => new CodeReader().Read(text, Dialects[dialect], [], values);

    private static IReadOnlyList<string> Read(string dialect, string program) => ReadingProbe.Read(ReaderOf(dialect), program);
}
