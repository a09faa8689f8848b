using Seatrial.Cli.Verification;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Verification;

namespace Seatrial.Cli.Tests.Verification;

/// <summary><c>seatrial secrets --verify</c> against a server on this machine.</summary>
public sealed class VerifyTests
{
    private static readonly string Token = SampleText.Expand("ghp_{github-crc:30}", 11);

    [Fact]
    public void What_is_live_is_said_with_the_record_and_without_the_credential()
    {
        using var issuer = new FakeIssuer("HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}");
        using var run = Run(issuer);
        Assert.Equal(1, run.Run("secrets", "--verify", "-f", "json", run.Folder));
        Assert.Contains("It is live: api.github.com accepts it.", run.Out, StringComparison.Ordinal);
        Assert.Contains("api.github.com answered 200 at 2026-01-31 00:00:00Z", run.Out, StringComparison.Ordinal);
        Assert.Contains("1 credential: 1 live, 0 not live", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(Token, run.Out + run.Error, StringComparison.Ordinal);
        string asked = Assert.Single(issuer.Asked);
        Assert.StartsWith("GET /rate_limit HTTP/1.1", asked, StringComparison.Ordinal);
        Assert.Contains($"Authorization: Bearer {Token}", asked, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_refused_is_said_and_stays_a_finding()
    {
        using var issuer = new FakeIssuer("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var run = Run(issuer);
        Assert.Equal(1, run.Run("secrets", "--verify", "-f", "json", run.Folder));
        Assert.Contains("It is not live: api.github.com refuses it.", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_redirect_is_not_followed()
    {
        using var other = new FakeIssuer("HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        using var issuer = new FakeIssuer(
            $"HTTP/1.1 302 Found\r\nLocation: {other.Address}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
        );
        using var run = Run(issuer);
        Assert.Equal(1, run.Run("secrets", "--verify", "-f", "json", run.Folder));
        Assert.Contains("0 live, 0 not live, 1 without a clear answer", run.Out, StringComparison.Ordinal);
        Assert.Empty(other.Asked);
    }

    [Fact]
    public void A_server_that_is_not_there_is_named()
    {
        Uri gone;
        using (var issuer = new FakeIssuer(""))
        {
            gone = issuer.Address;
        }

        using var transport = new HttpTransport(_ => gone);
        using var run = new CliRun { Transport = transport.SendAsync };
        run.File("settings", $"TOKEN={Token}\n");
        Assert.Equal(1, run.Run("secrets", "--verify", "-f", "json", run.Folder));
        Assert.Contains("no connection to the host", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_that_never_ends_is_left_after_the_time_for_all_of_it()
    {
        using var issuer = new FakeIssuer("HTTP/1.1 200 OK\r\nContent-Length: 500\r\n\r\n{", staysOpen: true);
        using var transport = new HttpTransport(_ => issuer.Address, TimeSpan.FromMilliseconds(300));
        var answer = await transport.SendAsync(Question("/rate_limit"), TestContext.Current.CancellationToken);
        Assert.Equal((0, "no answer within 0.3 seconds"), (answer.Status, answer.Problem));
    }

    [Theory]
    [InlineData("//other.kestrel.io/x", "leave the host")]
    [InlineData("https://other.kestrel.io/x", "leave the host")]
    public async Task A_question_never_goes_to_another_host(string target, string problem)
    {
        using var transport = new HttpTransport();
        var answer = await transport.SendAsync(Question(target), TestContext.Current.CancellationToken);
        Assert.Contains(problem, answer.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_makes_no_name_of_a_host_is_said()
    {
        using var transport = new HttpTransport();
        var answer = await transport.SendAsync(Question("/", "a..myshopify.com"), TestContext.Current.CancellationToken);
        Assert.Contains("no name of a host", answer.Problem, StringComparison.Ordinal);
    }

    private static VerificationRequest Question(string target, string host = "api.kestrel.io") =>
        new()
        {
            Method = "GET",
            Host = host,
            Target = target,
        };

    [Fact]
    public void Nobody_is_asked_without_the_option()
    {
        using var run = new CliRun();
        run.File("settings", $"TOKEN={Token}\n");
        Assert.Equal(1, run.Run("secrets", "-f", "json", run.Folder));
        Assert.DoesNotContain("live", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Staged_changes_are_not_asked_about()
    {
        using var run = new CliRun();
        Assert.Equal(2, run.Run("secrets", "--verify", "--staged", run.Folder));
        Assert.Contains("--verify asks about the working tree", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Questions_go_over_TLS() => Assert.Equal("https://api.github.com/", HttpTransport.Secure("api.github.com").ToString());

    private static CliRun Run(FakeIssuer issuer)
    {
        var transport = new HttpTransport(_ => issuer.Address);
        var run = new CliRun { Transport = transport.SendAsync };
        run.File("settings", $"TOKEN={Token}\n");
        return run;
    }
}
