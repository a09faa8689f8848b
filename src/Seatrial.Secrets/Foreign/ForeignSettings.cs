using Seatrial.Secrets.Exclusions;
using Seatrial.Secrets.Rules;

namespace Seatrial.Secrets.Foreign;

/// <summary>What the files of other tools ask for, and what of it does not count here.</summary>
public sealed record ForeignSettings(IReadOnlyList<SecretRule> Rules, IReadOnlyList<Exclusion> Exclusions, IReadOnlyList<ForeignNote> Notes)
{
    public static ForeignSettings None { get; } = new([], [], []);
}
