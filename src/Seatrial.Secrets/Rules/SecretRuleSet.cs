namespace Seatrial.Secrets.Rules;

/// <summary>An immutable, ordered set of rules.</summary>
public sealed class SecretRuleSet(IEnumerable<SecretRule> rules)
{
    public IReadOnlyList<SecretRule> Rules { get; } = [.. rules.OrderBy(r => r.Id, StringComparer.Ordinal)];
}
