namespace Seatrial.Governance.Trust;

/// <summary>Who may sign, and where that was read.</summary>
/// <param name="People">In the order of the file.</param>
/// <param name="Origin">For a sentence: <c>.seatrial/trust.yaml of this checkout</c>.</param>
public sealed record TrustStore(IReadOnlyList<TrustedPerson> People, string Origin)
{
    /// <summary>Every key with its person.</summary>
    public IEnumerable<(TrustedPerson Person, TrustedKey Key)> Keys => People.SelectMany(p => p.Keys.Select(k => (p, k)));
}
