namespace Seatrial.Code.Flow;

/// <summary>Terms of a formula while it is put together, each once, in order. Nearly always a few, which are compared one by one.</summary>
internal struct DistinctTerms
{
    /// <summary>From here on a set is asked.</summary>
    private const int MaxCompared = 12;

    private List<Condition>? all;
    private HashSet<Condition>? seen;
    private Condition? first;

    /// <summary>The term where it is the only one; null for none and for several.</summary>
    public readonly Condition? Only => all is null ? first : null;

    /// <summary>Adds a term, or the terms that it is made of in the same way.</summary>
    public void Add(Condition term, IReadOnlyList<Condition>? inner)
    {
        if (inner is null)
        {
            Add(term);
            return;
        }

        for (int i = 0; i < inner.Count; i++)
        {
            Add(inner[i]);
        }
    }

    public readonly Condition[] ToArray() =>
        all is not null ? [.. all]
        : first is not null ? [first]
        : [];

    private void Add(Condition term)
    {
        if (first is null)
        {
            first = term;
        }
        else if (all is null)
        {
            if (!first.Equals(term))
            {
                all = [first, term];
            }
        }
        else if (IsNew(term))
        {
            all.Add(term);
        }
    }

    private bool IsNew(Condition term)
    {
        if (all!.Count < MaxCompared)
        {
            foreach (var other in all)
            {
                if (ReferenceEquals(other, term) || other.Equals(term))
                {
                    return false;
                }
            }

            return true;
        }

        seen ??= [.. all];
        return seen.Add(term);
    }
}
