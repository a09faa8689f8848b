using Seatrial.Engine.Findings;

namespace Seatrial.Secrets.Rules;

/// <summary>One kind of credential: how it looks, what proves it, what it can do. Stateless data; the engine knows no rule.</summary>
public sealed record SecretRule
{
    /// <summary>Kebab case, provider first: <c>github-fine-grained-token</c>.</summary>
    public required string Id { get; init; }

    /// <summary>What a person calls it: "GitHub fine-grained personal access token".</summary>
    public required string Title { get; init; }

    /// <summary>
    /// Regular expression over bytes in the RE2 subset that <c>Filter</c> compiles: literals, classes, groups, alternation, bounded and
    /// unbounded repeats, <c>\b</c>, <c>^</c>, <c>$</c>, <c>(?i)</c>; no back-references, no look-around. <c>\w \d \s \b</c> are ASCII. The
    /// group named <c>secret</c> is the credential; without one, the whole match is. A group named <c>name</c> is the name it is assigned
    /// to.
    /// </summary>
    public required string Pattern { get; init; }

    public SecretClass Class { get; init; } = SecretClass.Secret;

    public Severity Severity { get; init; } = Severity.High;

    /// <summary>How sure a match alone makes us, before <see cref="Judge"/> and the surroundings are asked.</summary>
    public Confidence Confidence { get; init; } = Confidence.High;

    /// <summary>A kind that says nothing about the provider; it yields to any other rule on the same value.</summary>
    public bool IsGeneric { get; init; }

    /// <summary>
    /// The pattern finds names and values in text: its matches count only where no reader knows the file's format (see <c>Reading</c>), for
    /// a reader knows better what is a name and what is a value.
    /// </summary>
    public bool YieldsToReaders { get; init; }

    /// <summary>
    /// What the identity of a credential holds of its kind: kinds that say nothing about the provider differ by syntax alone, and the same
    /// value is the same credential in all of them.
    /// </summary>
    public string Family => IsGeneric ? GenericFamily : Id;

    internal const string GenericFamily = "credential";

    /// <summary>A generic kind that is known by its form wherever it stands: a long line does not rule it out.</summary>
    public bool IsSelfEvident { get; init; }

    /// <summary>
    /// The form says when and how a value was made: nobody writes one to explain something, and in a guide or a README it is reported with
    /// low confidence.
    /// </summary>
    public bool IsIssued { get; init; }

    /// <summary>Looks at one candidate: a checksum, a decoded structure, a value model. Null when the pattern alone decides.</summary>
    public CandidateJudge? Judge { get; init; }

    /// <summary>What somebody who holds it can do, one sentence.</summary>
    public required string Impact { get; init; }

    /// <summary>How to revoke and replace it at this provider, in steps.</summary>
    public required string Revoke { get; init; }

    /// <summary>
    /// Texts that are reported, with <c>{...}</c> places that are filled with invented values at test time (see <c>SampleText</c>), so that
    /// no credential stands in this repository.
    /// </summary>
    public required IReadOnlyList<string> PositiveExamples { get; init; }

    /// <summary>The file in which the examples stand, for kinds that look at it.</summary>
    public string ExampleFile { get; init; } = "settings";

    /// <summary>Look-alikes that are not reported, in the same form.</summary>
    public IReadOnlyList<string> NegativeExamples { get; init; } = [];
}
