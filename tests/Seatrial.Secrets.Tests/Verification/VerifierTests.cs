using Seatrial.Engine.Workspaces;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Scanning;
using Seatrial.Secrets.Verification;

namespace Seatrial.Secrets.Tests.Verification;

public sealed class VerifierTests
{
    private readonly List<VerificationRequest> asked = [];

    [Theory]
    [InlineData(200, LivenessState.Active)]
    [InlineData(401, LivenessState.Inactive)]
    [InlineData(429, LivenessState.Unknown)]
    [InlineData(302, LivenessState.Unknown)]
    [InlineData(500, LivenessState.Unknown)]
    public async Task The_status_of_the_answer_decides(int status, LivenessState state)
    {
        var answer = Assert.Single(await Ask("token = \"{github-prefix}\"", status));
        Assert.Equal((state, "api.github.com", (int?)status), (answer.State, answer.Host, answer.Status));
        Assert.Single(asked);
    }

    [Fact]
    public async Task A_credential_in_two_places_is_asked_about_once()
    {
        await Ask("a = \"{github-prefix}\"\nb = \"{github-prefix}\"", 200);
        Assert.Single(asked);
    }

    [Fact]
    public async Task An_answer_must_say_yes_where_the_status_does_not()
    {
        var answer = Assert.Single(
            await Ask("SLACK_TOKEN=xoxb-{digits:12}-{digits:12}-{base62:24}", 200, "{\"ok\":false,\"error\":\"invalid_auth\"}")
        );
        Assert.Equal(LivenessState.Inactive, answer.State);
    }

    [Fact]
    public async Task A_refusal_by_one_of_many_installations_proves_nothing()
    {
        var answer = Assert.Single(await Ask("GITLAB_TOKEN=glpat-{base62:20}", 401));
        Assert.Equal(LivenessState.Unknown, answer.State);
        Assert.Contains("another installation", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_asked_where_the_companion_is_missing()
    {
        var answer = Assert.Single(await Ask("TWILIO_AUTH_TOKEN={hex:32}", 200));
        Assert.Equal((LivenessState.Unknown, (string?)null), (answer.State, answer.Host));
        Assert.Empty(asked);
    }

    [Fact]
    public async Task The_companion_stands_in_the_address()
    {
        await Ask("TWILIO_ACCOUNT=AC{hex:32}\nTWILIO_AUTH_TOKEN={hex:32}", 200);
        Assert.StartsWith("/2010-04-01/Accounts/AC", Assert.Single(asked).Target, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_answer_is_no_verdict()
    {
        var answer = Assert.Single(await Ask("token = \"{github-prefix}\"", 0, problem: "no answer within 10 seconds"));
        Assert.Equal((LivenessState.Unknown, "no answer within 10 seconds", (int?)null), (answer.State, answer.Reason, answer.Status));
    }

    [Theory]
    [InlineData(200)]
    [InlineData(403)]
    public async Task A_page_in_place_of_an_answer_proves_nothing(int status)
    {
        var answer = Assert.Single(
            await Ask("OPENAI_API_KEY=sk-proj-{base62:74}T3BlbkFJ{base62:74}", status, "\n<!DOCTYPE html><title>Just a moment</title>")
        );
        Assert.Equal(LivenessState.Unknown, answer.State);
        Assert.Contains("a page came back", answer.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_answer_about_the_country_of_who_asks_proves_nothing()
    {
        const string body = "{\"error\":{\"code\":\"unsupported_country_region_territory\"}}";
        var answer = Assert.Single(await Ask("OPENAI_API_KEY=sk-proj-{base62:74}T3BlbkFJ{base62:74}", 403, body));
        Assert.Equal(LivenessState.Unknown, answer.State);
    }

    [Theory]
    [InlineData(429, null, 1)]
    [InlineData(0, "no connection to the host", 2)]
    [InlineData(500, null, 4)]
    public async Task A_host_that_takes_no_more_or_is_silent_is_left_alone(int status, string? problem, int questions)
    {
        string text = string.Concat(
            Enumerable.Range(20, 4).Select(i => $"t{i} = \"{SampleText.Expand("ghp_{github-crc:30}", (ulong)i)}\"\n")
        );
        var answers = await Ask(text.Replace("{", "{{", StringComparison.Ordinal), status, problem: problem);

        Assert.Equal(4, answers.Count);
        Assert.Equal(questions, asked.Count);
        Assert.Equal(
            4 - questions,
            answers.Count(a => a.Host is null && a.Reason.StartsWith("not asked: api.github.com", StringComparison.Ordinal))
        );
        Assert.All(answers, a => Assert.Equal(LivenessState.Unknown, a.State));
    }

    private async Task<IReadOnlyCollection<Liveness>> Ask(string template, int status, string body = "{}", string? problem = null)
    {
        string token = SampleText.Expand("ghp_{github-crc:30}", 7);
        string text = SampleText.Expand(template.Replace("{github-prefix}", token, StringComparison.Ordinal), 3);
        var content = FileContent.FromText("settings", text);
        var matches = new List<SecretMatch>();
        new SecretScanner(SecretRules.All).Scan(content, matches);
        var capture = new SecretCapture();
        matches.ForEach(m => capture.Take(content, m));
        var verifier = new Verifier(
            (request, _) =>
            {
                asked.Add(request);
                return Task.FromResult(new VerificationResponse(status, body, problem));
            },
            TimeProvider.System
        );
        return [.. (await verifier.AskAsync(capture, TestContext.Current.CancellationToken)).Values];
    }
}
