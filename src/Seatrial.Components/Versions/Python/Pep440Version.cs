namespace Seatrial.Components.Versions.Python;

/// <summary>A version of PEP 440 (https://peps.python.org/pep-0440/), normalised.</summary>
internal sealed class Pep440Version
{
    public required UInt128 Epoch { get; init; }

    public required UInt128[] Release { get; init; }

    /// <summary><c>a</c>, <c>b</c> or <c>r</c> (rc) with its number.</summary>
    public (char Kind, UInt128 Number)? Pre { get; init; }

    public UInt128? Post { get; init; }

    public UInt128? Dev { get; init; }

    /// <summary>Lower case, joined by dots; empty where there is none.</summary>
    public string Local { get; init; } = "";

    public bool IsPrerelease => Pre is not null || Dev is not null;

    public bool IsPost => Post is not null;

    public Pep440Version Public =>
        Local.Length == 0
            ? this
            : new Pep440Version
            {
                Epoch = Epoch,
                Release = Release,
                Pre = Pre,
                Post = Post,
                Dev = Dev,
            };

    /// <summary>The earliest that counts as a prerelease of this one.</summary>
    public Pep440Version FirstPrerelease =>
        new()
        {
            Epoch = Epoch,
            Release = Release,
            Pre = Pre,
            Post = Post,
            Dev = 0,
        };

    public UInt128 Number(int position) => position < Release.Length ? Release[position] : 0;

    public int Against(Pep440Version other)
    {
        int order = CompareRelease(other);
        if (order != 0)
        {
            return order;
        }

        order = PreRank.CompareTo(other.PreRank);
        order = order == 0 && PreRank == 0 ? Pre!.Value.CompareTo(other.Pre!.Value) : order;
        order = order != 0 ? order : Nullable.Compare(Post, other.Post);
        order = order != 0 ? order : (Dev is null).CompareTo(other.Dev is null);
        order = order != 0 ? order : Nullable.Compare(Dev, other.Dev);
        return order != 0 ? order : CompareLocal(Local, other.Local);
    }

    /// <summary>Epoch and numbers alone; missing ones are zero.</summary>
    public int CompareRelease(Pep440Version other)
    {
        int order = Epoch.CompareTo(other.Epoch);
        for (int i = 0; order == 0 && i < Math.Max(Release.Length, other.Release.Length); i++)
        {
            order = Number(i).CompareTo(other.Number(i));
        }

        return order;
    }

    /// <summary>A development release of no prerelease comes before all prereleases, none at all after them.</summary>
    private int PreRank =>
        Pre is not null ? 0
        : Post is null && Dev is not null ? -1
        : 1;

    private static int CompareLocal(ReadOnlySpan<char> a, ReadOnlySpan<char> b)
    {
        if (a.Length == 0 || b.Length == 0)
        {
            return a.Length.CompareTo(b.Length);
        }

        var left = a.Split('.');
        var right = b.Split('.');
        while (true)
        {
            bool hasLeft = left.MoveNext();
            bool hasRight = right.MoveNext();
            if (!hasLeft || !hasRight)
            {
                return hasLeft.CompareTo(hasRight);
            }

            var x = a[left.Current];
            var y = b[right.Current];
            bool isNumber = Digits.Are(x);
            int order =
                isNumber != Digits.Are(y) ? (isNumber ? 1 : -1)
                : isNumber ? Digits.Compare(x, y)
                : Math.Sign(x.SequenceCompareTo(y));
            if (order != 0)
            {
                return order;
            }
        }
    }
}
