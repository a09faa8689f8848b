using System.Text.RegularExpressions;

namespace Seatrial.Cli.Tests.Story;

/// <summary>
/// A builder meets Seatrial for the first time, with an application that works and whose security architecture is missing.
/// </summary>
public sealed partial class TidepoolStoryTests
{
    private static readonly (string Path, string Text)[] Credentials =
    [
        ("docker-compose.yml", "DATABASE_URL"),
        ("docker-compose.yml", "POSTGRES_PASSWORD"),
        ("fly.toml", "DATABASE_URL"),
        ("lib/auth.ts", "JWT_SECRET ="),
        ("lib/mail.ts", "pass:"),
        ("prisma/seed.ts", "adminPassword ="),
    ];

    [Fact]
    public async Task Finds_every_credential_at_its_line_and_nothing_else()
    {
        using var sample = new Tidepool();
        var report = await CheckAsync(sample, expected: 1);
        Assert.Equal("fail", report.Status("SEC-1"));
        Assert.Equal(
            Credentials.Select(c => $"{c.Path}:{Tidepool.LineOf(c.Path, c.Text)}").Order(StringComparer.Ordinal),
            report.Places("SEC-1")
        );
    }

    [Fact]
    public async Task Is_one_application_named_as_its_package()
    {
        using var sample = new Tidepool();
        Assert.Equal(["tidepool"], (await CheckAsync(sample, expected: 1)).Applications);
    }

    [Theory]
    [InlineData("secrets")]
    [InlineData("authentication")]
    [InlineData("authorization")]
    [InlineData("dependencies")]
    [InlineData("recovery")]
    public async Task Is_a_prototype_where_a_marker_fails(string requirement)
    {
        using var sample = new Tidepool();
        Assert.Equal("prototype", (await CheckAsync(sample, expected: 1)).Levels[requirement]);
    }

    [Theory]
    [InlineData("DEP-1", "package.json")]
    [InlineData("DEP-6", "Dockerfile")]
    [InlineData("IDN-2", "app/api/bookings/[id]/route.ts")]
    [InlineData("AUZ-1", "app/api/admin/users/route.ts")]
    public async Task Points_to_the_file_that_has_to_change(string control, string file)
    {
        using var sample = new Tidepool();
        var report = await CheckAsync(sample, expected: 1);
        Assert.Equal("fail", report.Status(control));
        Assert.Contains(report.Places(control), p => p.StartsWith(file + ":", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Says_unknown_with_a_reason_where_nothing_could_decide()
    {
        using var sample = new Tidepool();
        var report = await CheckAsync(sample, expected: 1);
        string[] unknown = [.. report.Statuses("unknown")];
        Assert.Contains("VAL-1", unknown);
        Assert.All(
            unknown,
            id => Assert.False(string.IsNullOrWhiteSpace(report.Control(id).GetProperty("reason").GetString()), $"{id} gives no reason")
        );
    }

    [Fact]
    public async Task Passes_nothing_without_evidence()
    {
        using var sample = new Tidepool();
        var report = await CheckAsync(sample, expected: 1);
        Assert.All(report.Statuses("pass"), id => Assert.NotEqual(0, report.Control(id).GetProperty("evidence").GetArrayLength()));
    }

    [Theory]
    [InlineData("terminal")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("markdown")]
    [InlineData("github")]
    [InlineData("junit")]
    public async Task Never_shows_a_credential(string format)
    {
        using var sample = new Tidepool();
        var result = await NativeTool.RunAsync(sample.Parent, "check", "tidepool", "--all", "--format", format);
        Assert.NotEmpty(result.Output);
        string[] values =
        [
            .. Credentials
                .Select(c =>
                    Quoted()
                        .Match(
                            File.ReadLines(Path.Combine(Tidepool.Source, c.Path)).First(l => l.Contains(c.Text, StringComparison.Ordinal))
                        )
                )
                .Where(m => m.Success)
                .Select(m => m.Groups["value"].Value),
        ];
        Assert.True(values.Length >= 4);
        Assert.All(values, v => Assert.DoesNotContain(v, result.Output + result.Error, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Follows_a_credential_when_lines_are_inserted_above_it()
    {
        using var sample = new Tidepool();
        var before = await CheckAsync(sample, expected: 1);
        sample.Write("lib/auth.ts", "// Sessions of customers and staff.\n\n" + sample.Read("lib/auth.ts"));
        var after = await CheckAsync(sample, expected: 1);
        Assert.Equal(before.Fingerprints("SEC-1"), after.Fingerprints("SEC-1"));
        Assert.NotEqual(before.Places("SEC-1"), after.Places("SEC-1"));
    }

    [Fact]
    public async Task Lets_it_pass_once_the_credentials_come_from_outside()
    {
        using var sample = new Tidepool();
        Repair(sample);
        var report = await CheckAsync(sample, expected: 0);
        Assert.True(report.Gate.GetProperty("passes").GetBoolean());
        Assert.Equal("pass", report.Status("SEC-1"));
    }

    [Fact]
    public async Task Believes_what_people_declare_and_shows_where()
    {
        using var sample = new Tidepool();
        sample.Write("seatrial.yaml", "version: 1\nrecovery:\n  rto: 4h\n  rpo: 1h\n");
        var report = await CheckAsync(sample, expected: 1);
        Assert.Equal("pass", report.Status("REC-1"));
        Assert.Contains("seatrial.yaml", report.Control("REC-1").GetProperty("evidence").ToString(), StringComparison.Ordinal);
    }

    private static async Task<StoryReport> CheckAsync(Tidepool sample, int expected)
    {
        var result = await NativeTool.RunAsync(sample.Parent, "check", "tidepool", "--format", "json", "--as-of", "2026-11-01");
        Assert.True(result.ExitCode == expected, $"exit status {result.ExitCode} instead of {expected}\n{result.Error}");
        return new StoryReport(result.Output);
    }

    /// <summary>What the findings ask for: each value is read at run time and set outside the repository.</summary>
    private static void Repair(Tidepool sample)
    {
        foreach (string path in (string[])["docker-compose.yml", "fly.toml", "lib/auth.ts", "lib/mail.ts", "prisma/seed.ts"])
        {
            string text = sample.Read(path);
            text = Fallback().Replace(text, "process.env.JWT_SECRET!");
            text = Password().Replace(text, "pass: process.env.SMTP_PASSWORD");
            text = Seed().Replace(text, "adminPassword = process.env.ADMIN_PASSWORD!");
            text = Compose().Replace(text, "POSTGRES_PASSWORD: ${POSTGRES_PASSWORD}");
            sample.Write(path, Address().Replace(text, ""));
        }
    }

    [GeneratedRegex(@"['""](?<value>[^'""]{8,})['""]|://[^:]+:(?<value>[^@]+)@|PASSWORD: (?<value>\S+)")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"process\.env\.JWT_SECRET \|\| '[^']+'")]
    private static partial Regex Fallback();

    [GeneratedRegex("pass: '[^']+'")]
    private static partial Regex Password();

    [GeneratedRegex("adminPassword = '[^']+'")]
    private static partial Regex Seed();

    [GeneratedRegex(@"POSTGRES_PASSWORD: \S+")]
    private static partial Regex Compose();

    /// <summary>The whole line of a connection string.</summary>
    [GeneratedRegex(@"^.*postgresql://.*\n", RegexOptions.Multiline)]
    private static partial Regex Address();
}
