namespace Seatrial.Secrets.Rules.Generic;

/// <summary>
/// Values behind what they are called, with nothing but a space or a dash between: notes, arguments of tools, names of objects.
/// </summary>
internal static class LabelledValueRules
{
    public static IReadOnlyList<SecretRule> All { get; } =
    [
        new()
        {
            Id = "labelled-credential",
            Title = "key or token behind the name of its provider",
            Pattern =
                @"(?i)(?:secret|token|key|access|private)(?:[ ._-]{0,2}(?:key|token|secret|access)){0,2}(?:[ \t]{1,3}|[.-])[""']?(?P<secret>[a-z0-9][\w+/=.-]{14,200})",
            IsGeneric = true,
            ExampleFile = "notes",
            Judge = LabelledValueJudge.Judge,
            Impact = GenericTexts.Impact,
            Revoke = GenericTexts.Revoke,
            PositiveExamples = ["deepgram secret {hex:40}", "rotate the pandadoc API key {base62:40} tomorrow", "scrapfly-token-{hex:32}"],
            NegativeExamples =
            [
                "deepgram secret from-the-secret-manager",
                "cache key {hex:40}",
                "github token expiration-handling-of-sessions",
                "sort the sentry key {digits:20}",
            ],
        },
    ];
}
