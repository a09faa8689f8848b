using System.Text;
using Seatrial.Components.Packages;
using Seatrial.Components.Reading;

namespace Seatrial.Components.Tests.Reading;

/// <summary>
/// Every reader of the table on broken and hostile files: no exception, no endless loop, and a sentence where nothing could be read.
/// </summary>
public sealed class HostileInputTests
{
    private const int Mutations = 60;

    public static TheoryData<string> Formats => [.. ComponentFormats.All.Select(f => f.Id)];

    [Fact]
    public void Every_format_has_a_sample() =>
        Assert.Empty(ComponentFormats.All.Select(f => f.Id).Except(Samples.All.Keys, StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Formats))]
    public void The_sample_is_read(string id) => Assert.NotEmpty(Read(id, Encoding.UTF8.GetBytes(Samples.All[id])).Components);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Cut_files_are_read_or_said(string id)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Samples.All[id]);
        for (int length = 0; length < bytes.Length; length += 7)
        {
            Read(id, bytes[..length]);
        }
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Changed_bytes_are_read_or_said(string id)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(Samples.All[id]);
        var random = new Random(20240229);
        for (int i = 0; i < Mutations; i++)
        {
            byte[] mutated = [.. bytes];
            for (int change = random.Next(1, 8); change > 0; change--)
            {
                mutated[random.Next(mutated.Length)] = (byte)(
                    random.Next(3) == 0 ? random.Next(256) : "{}[]\":,\n <>/@#%$'\\-=()"[random.Next(22)]
                );
            }

            Read(id, mutated);
        }

        byte[] noise = new byte[4096];
        random.NextBytes(noise);
        Read(id, noise);
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Other_encodings_are_read_or_said(string id)
    {
        string sample = Samples.All[id];
        var plain = Read(id, Encoding.UTF8.GetBytes(sample));
        var marked = Read(id, [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(sample)]);
        var utf16 = Read(id, [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(sample)]);
        Read(id, Encoding.BigEndianUnicode.GetBytes(sample));
        Read(id, Encoding.Latin1.GetBytes(sample + "\u00e9\u00ff"));

        Assert.Equal(plain.Components.Select(Tree.Line), marked.Components.Select(Tree.Line));
        Assert.Equal(plain.Components.Select(Tree.Line), utf16.Components.Select(Tree.Line));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Deep_nesting_long_lines_and_repetition_end(string id)
    {
        foreach (string open in (string[])["[", "{\"a\":", "{a: ", "<a>", "(", "- ", "a[", "\"", "'''", "$(", "${"])
        {
            Read(id, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(open, 20_000))));
        }

        Read(id, Encoding.UTF8.GetBytes(new string('a', 300_000)));
        Read(id, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a \\\n", 50_000))));
        Read(id, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(Samples.All[id] + "\n", 30))));
    }

    [Theory]
    [MemberData(nameof(Formats))]
    public void Fifty_megabytes_are_one_sentence(string id)
    {
        var document = Read(id, new byte[50 * 1024 * 1024]);

        Assert.False(document.IsRead);
        Assert.Empty(document.Components);
        Assert.EndsWith("it is longer than 32768 KB.", Assert.Single(document.Notes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("msbuild")]
    [InlineData("maven-pom")]
    [InlineData("packages-config")]
    [InlineData("gradle-verification")]
    [InlineData("cyclonedx-xml")]
    public void Document_types_and_entities_are_refused(string id)
    {
        foreach (
            string dtd in (string[])
                [
                    "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><project>&x;</project>",
                    "<!DOCTYPE a [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;&b;\">]><project>&c;</project>",
                    "<!DOCTYPE a SYSTEM \"http://example.com/a.dtd\"><project/>",
                ]
        )
        {
            var document = Read(id, Encoding.UTF8.GetBytes(dtd));

            Assert.False(document.IsRead);
            Assert.Single(document.Notes);
        }
    }

    [Fact]
    public void Laughing_aliases_are_one_sentence()
    {
        var text = new StringBuilder("a0: &a0 [x,x,x,x,x,x,x,x,x,x]\n");
        for (int i = 1; i < 12; i++)
        {
            text.Append($"a{i}: &a{i} [{string.Join(',', Enumerable.Repeat($"*a{i - 1}", 10))}]\n");
        }

        var document = Read("pnpm-lock", Encoding.UTF8.GetBytes(text.ToString()));

        Assert.False(document.IsRead);
        Assert.Single(document.Notes);
    }

    [Fact]
    public void Files_that_lead_to_each_other_are_followed_once()
    {
        Assert.Equal(
            ["a@1 direct", "b@2 direct"],
            new Tree("requirements.txt", "-r other.txt\na==1\n").With("other.txt", "-r requirements.txt\n-r other.txt\nb==2\n").List()
        );

        const string Pom =
            "<project><parent><groupId>g</groupId><artifactId>{1}</artifactId><version>1</version><relativePath>{2}</relativePath></parent><artifactId>{0}</artifactId><properties><a>${{b}}</a><b>${{a}}</b></properties><dependencies><dependency><groupId>x</groupId><artifactId>{0}-d</artifactId><version>${{a}}</version></dependency></dependencies></project>";
        var poms = new Tree(
            "pom.xml",
            string.Format(System.Globalization.CultureInfo.InvariantCulture, Pom, "one", "two", "two/pom.xml")
        ).With("two/pom.xml", string.Format(System.Globalization.CultureInfo.InvariantCulture, Pom, "two", "one", "../pom.xml"));
        Assert.Equal(2, poms.Read().Packages.Count());

        var projects = new Tree(
            "a.csproj",
            """<Project><Import Project="b.props" /><PropertyGroup><V>$(V)$(V)</V></PropertyGroup><ItemGroup><PackageReference Include="A" Version="$(V)" /></ItemGroup></Project>"""
        ).With("b.props", """<Project><Import Project="a.csproj" /><Import Project="b.props" /></Project>""");
        Assert.NotEmpty(projects.Read().Packages);
    }

    [Fact]
    public void Names_that_differ_in_case_alone_are_no_fault()
    {
        string libraries = "{ \"A/1.0.0\": { \"type\": \"package\" }, \"a/1.0.0\": { \"type\": \"package\" } }";
        var document = new Tree("x.deps.json", $"{{ \"targets\": {{ \"t\": {libraries} }}, \"libraries\": {libraries} }}").Read();

        Assert.NotEmpty(document.Packages);
    }

    [Fact]
    public void Many_equal_names_take_no_quadratic_time()
    {
        const int Many = 30_000;
        string lockFile = string.Concat(
            Enumerable.Repeat("[[package]]\nname = \"a\"\nversion = \"1\"\ndependencies = [\"a\"]\n", Many / 3)
        );
        string manifest = string.Join(',', Enumerable.Range(0, Many).Select(i => $"\"p{i}\": \"1\""));
        string project = string.Concat(
            Enumerable
                .Range(0, Many)
                .Select(i => $"<PackageReference Include=\"p{i}\" /><PackageReference Update=\"p{i}\" Version=\"1\" />")
        );

        Assert.NotEmpty(Read("cargo-lock", Encoding.UTF8.GetBytes(lockFile)).Components);
        Assert.NotEmpty(
            Read("uv-lock", Encoding.UTF8.GetBytes(lockFile.Replace("[\"a\"]", "[{ name = \"a\" }]", StringComparison.Ordinal))).Components
        );
        Assert.NotEmpty(
            Read(
                "package-json",
                Encoding.UTF8.GetBytes($"{{ \"dependencies\": {{ {manifest} }}, \"optionalDependencies\": {{ {manifest} }} }}")
            ).Components
        );
        Assert.NotEmpty(Read("msbuild", Encoding.UTF8.GetBytes($"<Project><ItemGroup>{project}</ItemGroup></Project>")).Components);
        Read("setup-py", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("install_requires=x\n", Many))));
        Read("dockerfile", Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("FROM a AS b\nCOPY --from=c x y\n", Many))));
    }

    [Fact]
    public void Paths_out_of_the_tree_are_not_asked_for()
    {
        var asked = new List<string>();
        ComponentFiles.Read(
            "a/requirements.txt",
            Encoding.UTF8.GetBytes("-r ../../etc/passwd\n-r /etc/passwd\n-r C:\\secret.txt\n-r ../b.txt\n-r https://example.com/r.txt\n"),
            path =>
            {
                asked.Add(path);
                return null;
            }
        );

        Assert.Equal(["b.txt"], asked);
    }

    [Fact]
    public void Passwords_in_addresses_are_not_kept()
    {
        var document = new Tree(
            "package-lock.json",
            """
            { "lockfileVersion": 3, "packages": { "node_modules/a": { "version": "1.0.0", "resolved": "https://user:hidden@npm.example.com/a/-/a-1.0.0.tgz?token=hidden" } } }
            """
        ).Read();
        var python = new Tree(
            "requirements.txt",
            "-i https://user:hidden@pypi.example.com/simple\na==1\nb @ git+https://hidden@example.com/b.git\n"
        ).Read();

        Assert.DoesNotContain(
            "hidden",
            string.Join('|', document.Components.Concat(python.Components).Select(c => $"{c.Origin.Address} {c.ResolvedUrl} {c.Purl}")),
            StringComparison.Ordinal
        );
    }

    private static ComponentDocument Read(string id, byte[] content)
    {
        var document = ComponentFiles.Read(ComponentFormats.ById(id)!, "folder/" + id, content, _ => null);
        Assert.True(document.IsRead || document.Notes.Count > 0);
        Assert.All(document.Components, c => Assert.All(c.Children, child => Assert.InRange(child, 0, document.Components.Count - 1)));
        return document;
    }
}
