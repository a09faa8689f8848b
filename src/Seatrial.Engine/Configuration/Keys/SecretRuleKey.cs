namespace Seatrial.Engine.Configuration.Keys;

/// <summary>A key of one rule in <c>secret-rules</c>.</summary>
internal sealed record SecretRuleKey(
    string Name,
    string Description,
    ValueShape Shape,
    bool IsRequired,
    Func<SecretRuleDeclaration, object, SecretRuleDeclaration> Apply
);
