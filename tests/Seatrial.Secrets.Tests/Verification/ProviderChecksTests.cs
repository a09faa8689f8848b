using System.Text;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Verification;

namespace Seatrial.Secrets.Tests.Verification;

public sealed class ProviderChecksTests
{
    private static readonly DateTimeOffset Now = new(2026, 1, 31, 10, 0, 0, TimeSpan.Zero);

    public static TheoryData<string> Kinds => [.. ProviderChecks.Kinds];

    [Fact]
    public void The_common_providers_can_be_asked() => Assert.True(ProviderChecks.All.Count >= 40, $"{ProviderChecks.All.Count} questions");

    [Fact]
    public void No_kind_has_two_questions() =>
        Assert.Empty(
            ProviderChecks
                .All.SelectMany(c => c.Kinds.Split(' '))
                .GroupBy(k => k, StringComparer.Ordinal)
                .Where(g => g.Count() > 1)
                .Select(g => g.Key)
        );

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Kinds_are_rules(string kind) => Assert.NotNull(SecretRules.All.Find(kind));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_question_goes_to_the_documented_host_and_carries_the_credential_once(string kind)
    {
        var check = ProviderChecks.Find(kind)!;
        var request = check.Ask("S3CRETvalue", "companion-1", Now);
        string whole = $"{request.Target}\n{string.Join('\n', request.Headers.Select(h => Decoded(h.Value)))}\n{request.Body}";
        int carried = whole.Split("S3CRETvalue").Length - 1;
        Assert.Equal(check.Build is null ? 1 : 0, carried);
        Assert.Matches("^[a-z0-9.-]+$", request.Host);
        Assert.StartsWith("/", request.Target, StringComparison.Ordinal);
        Assert.StartsWith("https://", check.Documentation, StringComparison.Ordinal);
        Assert.DoesNotContain("S3CRETvalue", request.ToString(), StringComparison.Ordinal);
        Assert.Contains(request.Method, new[] { "GET", "POST" });
        Assert.DoesNotContain('{', request.Target);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void A_credential_cannot_lead_a_question_elsewhere(string kind)
    {
        var check = ProviderChecks.Find(kind)!;
        string host = check.Ask("plain", "companion-1", Now).Host;
        Assert.Equal(host, check.Ask("@evil.example/#?x", "companion-1", Now).Host);
    }

    [Fact]
    public void Keys_of_AWS_are_derived_as_its_documentation_shows() =>
        Assert.Equal(
            "f4780e2d9f65fa895f9c67b32ce1baf0b0d8a43505a000a1a9e090d414db404d",
            Convert.ToHexStringLower(AwsSignature.SigningKey("wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY", "20120215", "us-east-1", "iam"))
        );

    [Fact]
    public void Of_several_companions_the_nearest_counts()
    {
        var form = new CompanionForm("a key id", "AKIA", "", 8, 8);
        byte[] text = Encoding.ASCII.GetBytes("id AKIA0001, far far away; then AKIA0002 secret=x AKIA0003X");
        Assert.Equal("AKIA0002", form.FindNear(text, 44));
        Assert.Null(form.FindNear("AKIA-not-long-enough"u8, 0));
    }

    private static string Decoded(string header) =>
        header.StartsWith("Basic ", StringComparison.Ordinal) ? Encoding.UTF8.GetString(Convert.FromBase64String(header[6..])) : header;
}
