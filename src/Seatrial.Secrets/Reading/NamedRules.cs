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

    private readonly int[] indexes = new int[4];

    public NamedRules(SecretRuleSet rules)
    {
        string[] ids = [PlainPassword, PlainSecret, CodePassword, CodeSecret];
        for (int i = 0; i < ids.Length; i++)
        {
            indexes[i] = rules.IndexOf(ids[i]);
        }
    }

    /// <summary>Index of the rule; -1 where the set has none or the name is no credential's.</summary>
    public int Of(NameKind kind, ValueRole role)
    {
        bool isCode = role is ValueRole.Assignment or ValueRole.KeywordArgument or ValueRole.Argument or ValueRole.Default or ValueRole.Comparison;
        return kind == NameKind.None ? -1 : indexes[(isCode ? 2 : 0) + (kind == NameKind.Password ? 0 : 1)];
    }
}
