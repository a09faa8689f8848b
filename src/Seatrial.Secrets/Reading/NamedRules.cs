using Seatrial.Secrets.Reading.Code;
using Seatrial.Secrets.Rules;
using Seatrial.Secrets.Values;

namespace Seatrial.Secrets.Reading;

/// <summary>Which rule a named value is a candidate of: configuration or program, password or another credential.</summary>
internal sealed class NamedRules
{
    public const string PlainPassword = "plaintext-password";
    public const string PlainSecret = "plaintext-secret";
    public const string CodePassword = "hardcoded-password";
    public const string CodeSecret = "hardcoded-secret";

    private static readonly (ArgumentMeaning Meaning, string Rule)[] Arguments =
    [
        (ArgumentMeaning.Password, "positional-password"),
        (ArgumentMeaning.SigningKey, "hardcoded-signing-key"),
        (ArgumentMeaning.SessionSecret, "express-session-secret"),
        (ArgumentMeaning.CipherKey, "hardcoded-hmac-key"),
        (ArgumentMeaning.Token, CodeSecret),
    ];

    private readonly int[] indexes = new int[4];
    private readonly int[] arguments = new int[Arguments.Length + 1];

    public NamedRules(SecretRuleSet rules)
    {
        string[] ids = [PlainPassword, PlainSecret, CodePassword, CodeSecret];
        for (int i = 0; i < ids.Length; i++)
        {
            indexes[i] = rules.IndexOf(ids[i]);
        }

        foreach ((ArgumentMeaning meaning, string rule) in Arguments)
        {
            arguments[(int)meaning] = rules.IndexOf(rule);
        }
    }

    /// <summary>Index of the rule for a value under a name; -1 where the set has none or the name is no credential's.</summary>
    public int Of(NameKind kind, bool isCode) =>
        kind == NameKind.None ? -1 : indexes[(isCode ? 2 : 0) + (kind == NameKind.Password ? 0 : 1)];

    /// <summary>Index of the rule for an argument of a known function; -1 where the set has none.</summary>
    public int Of(ArgumentMeaning meaning) => arguments[(int)meaning];
}
