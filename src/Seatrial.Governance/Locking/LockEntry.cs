namespace Seatrial.Governance.Locking;

/// <summary>One fact of the security architecture, on one line of its own.</summary>
/// <param name="Kind">What it is about: one of <see cref="LockKinds"/>.</param>
/// <param name="Application">Whose it is.</param>
/// <param name="Name">Unique among the entries of its kind and application.</param>
/// <param name="Values">What holds of it, by key, in the order of keys.</param>
public sealed record LockEntry(string Kind, string Application, string Name, IReadOnlyList<KeyValuePair<string, string>> Values)
{
    /// <summary>The value of a key; empty where it has none.</summary>
    public string this[string key]
    {
        get
        {
            foreach (var (name, value) in Values)
            {
                if (string.Equals(name, key, StringComparison.Ordinal))
                {
                    return value;
                }
            }

            return "";
        }
    }

    /// <summary>What entries of two locks have in common when they are about the same thing.</summary>
    public (string Kind, string Application, string Name) Key => (Kind, Application, Name);

    public bool Equals(LockEntry? other) => other is not null && Key == other.Key && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Key.GetHashCode();
}
