namespace Seatrial.Code.Flow;

/// <summary>What holds at a point of the program: a list that grows at its head and shares its tail. Null is nothing.</summary>
internal sealed class Facts(Condition condition, Facts? earlier)
{
    private const int MaxTerms = 512;

    private Condition? whole;

    public Condition Condition { get; } = condition;

    public Facts? Earlier { get; } = earlier;

    public int Depth { get; } = earlier is null ? 1 : earlier.Depth + 1;

    public static Facts? Add(Facts? facts, Condition condition) =>
        condition.IsAlways || (facts is not null && ReferenceEquals(facts.Condition, condition)) ? facts : new Facts(condition, facts);

    /// <summary>All of them as one condition.</summary>
    public static Condition All(Facts? facts, Facts? since = null)
    {
        if (facts == since)
        {
            return Condition.Always;
        }

        return since is null && facts is not null ? facts.whole ??= Combined(facts, null) : Combined(facts, since);
    }

    private static Condition Combined(Facts? facts, Facts? since)
    {
        var terms = new List<Condition>();
        for (var f = facts; f is not null && f != since && terms.Count < MaxTerms; f = f.Earlier)
        {
            terms.Add(f.Condition);
        }

        terms.Reverse();
        return Condition.And(terms);
    }

    /// <summary>What holds where two ways meet: what they share, and what either brings as an alternative.</summary>
    public static Facts? Join(Facts? a, Facts? b)
    {
        var common = Common(a, b);
        var left = All(a, common);
        var right = All(b, common);
        return left.IsAlways || right.IsAlways || IsTrivial(left, right) ? common : Add(common, Condition.Or(left, right));
    }

    /// <summary>The facts that both share.</summary>
    public static Facts? Common(Facts? a, Facts? b)
    {
        while (a != b)
        {
            if ((a?.Depth ?? 0) >= (b?.Depth ?? 0))
            {
                a = a?.Earlier;
            }
            else
            {
                b = b?.Earlier;
            }
        }

        return a;
    }

    /// <summary>Whether the alternatives are a test and its contrary, which says nothing.</summary>
    private static bool IsTrivial(Condition a, Condition b) =>
        a is Test x && b is Test y && x.Holds != y.Holds && (x with { Holds = y.Holds }).Equals(y);
}
