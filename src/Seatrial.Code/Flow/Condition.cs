using System.Runtime.CompilerServices;
using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

/// <summary>What has to hold: a formula over tests that the program makes. Negations stand at the tests alone. Immutable.</summary>
public abstract record Condition
{
    /// <summary>Larger formulas are taken for <see cref="Always"/>: nothing is known.</summary>
    private const int MaxSize = 48;

    public static Condition Always { get; } = new Conjunction([]);

    public static Condition Never { get; } = new Disjunction([]);

    /// <summary>Number of tests in it.</summary>
    public abstract int Size { get; }

    /// <summary>Whether a test in it asks who calls, or for what only a request brings.</summary>
    public abstract bool AsksForCaller { get; }

    public bool IsAlways => this is Conjunction { Terms.Count: 0 };

    public bool IsNever => this is Disjunction { Terms.Count: 0 };

    public abstract Condition Negated();

    /// <summary>Every test in it, in order.</summary>
    public abstract IReadOnlyList<Test> Tests();

    /// <summary>
    /// Whether it can only hold where a test does that <paramref name="isWanted"/>: one of a conjunction, each of a disjunction.
    /// </summary>
    public abstract bool Implies(Func<Test, bool> isWanted);

    public static Condition And(Condition a, Condition b)
    {
        if (a.IsNever || b.IsNever)
        {
            return Never;
        }

        if (a.IsAlways || b.IsAlways || ReferenceEquals(a, b))
        {
            return a.IsAlways ? b : a;
        }

        var flat = new DistinctTerms();
        flat.Add(a, (a as Conjunction)?.Terms);
        flat.Add(b, (b as Conjunction)?.Terms);
        return flat.Only ?? Pruned(flat.ToArray());
    }

    public static Condition And(params IEnumerable<Condition> terms)
    {
        var flat = new DistinctTerms();
        foreach (var term in terms)
        {
            if (term.IsNever)
            {
                return Never;
            }

            flat.Add(term, (term as Conjunction)?.Terms);
        }

        return flat.Only ?? Pruned(flat.ToArray());
    }

    public static Condition Or(Condition a, Condition b)
    {
        if (a.IsAlways || b.IsAlways)
        {
            return Always;
        }

        if (a.IsNever || b.IsNever || ReferenceEquals(a, b))
        {
            return a.IsNever ? b : a;
        }

        var flat = new DistinctTerms();
        flat.Add(a, (a as Disjunction)?.Terms);
        flat.Add(b, (b as Disjunction)?.Terms);
        return flat.Only ?? Bounded(flat.ToArray());
    }

    public static Condition Or(params IEnumerable<Condition> terms)
    {
        var flat = new DistinctTerms();
        foreach (var term in terms)
        {
            if (term.IsAlways)
            {
                return Always;
            }

            flat.Add(term, (term as Disjunction)?.Terms);
        }

        return flat.Only ?? Bounded(flat.ToArray());
    }

    /// <summary>What holds, and what does where it does not: said apart where more is known than that the one is not the other.</summary>
    public static Condition Either(Condition holds, Condition fails) =>
        holds.IsNever || fails.IsNever
            ? fails.IsNever && !holds.IsNever
                ? Always
                : Never
            : new Partition(holds, fails);

    /// <summary>
    /// Of too many terms those stay that say something of the caller, the plain ones first: less is known then, and nothing wrong.
    /// </summary>
    private static Conjunction Pruned(Condition[] terms)
    {
        if (SizeOf(terms) <= MaxSize)
        {
            return new Conjunction(terms);
        }

        int left = MaxSize;
        var kept = new HashSet<Condition>(ReferenceEqualityComparer.Instance);
        foreach (var term in terms.OrderBy(t => t.AsksForCaller ? 0 : 1).ThenBy(t => t.Size))
        {
            if (term.Size <= left)
            {
                left -= term.Size;
                kept.Add(term);
            }
        }

        return new Conjunction([.. terms.Where(kept.Contains)]);
    }

    private static Condition Bounded(Condition[] terms) => SizeOf(terms) > MaxSize ? Always : new Disjunction(terms);

    private protected static int SizeOf(IReadOnlyList<Condition> terms)
    {
        int size = 0;
        for (int i = 0; i < terms.Count; i++)
        {
            size += terms[i].Size;
        }

        return size;
    }

    private protected static bool AnyAsks(IReadOnlyList<Condition> terms)
    {
        for (int i = 0; i < terms.Count; i++)
        {
            if (terms[i].AsksForCaller)
            {
                return true;
            }
        }

        return false;
    }

    private protected static Test[] TestsOf(IReadOnlyList<Condition> terms)
    {
        var tests = new List<Test>(terms.Count);
        for (int i = 0; i < terms.Count; i++)
        {
            if (terms[i] is Test test)
            {
                tests.Add(test);
            }
            else
            {
                tests.AddRange(terms[i].Tests());
            }
        }

        return [.. tests];
    }
}

/// <summary>Every term holds.</summary>
public sealed record Conjunction(IReadOnlyList<Condition> Terms) : Condition
{
    private Test[]? tests;

    public override int Size { get; } = SizeOf(Terms);

    public override bool AsksForCaller { get; } = AnyAsks(Terms);

    public override Condition Negated() => Or(Terms.Select(t => t.Negated()));

    public override IReadOnlyList<Test> Tests() => tests ??= TestsOf(Terms);

    public override bool Implies(Func<Test, bool> isWanted) => Terms.Any(t => t.Implies(isWanted));

    public bool Equals(Conjunction? other) => other is not null && ReferenceEquals(Terms, other.Terms);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Terms);
}

/// <summary>One of the terms holds.</summary>
public sealed record Disjunction(IReadOnlyList<Condition> Terms) : Condition
{
    private Test[]? tests;

    public override int Size { get; } = SizeOf(Terms);

    public override bool AsksForCaller { get; } = AnyAsks(Terms);

    public override Condition Negated() => And(Terms.Select(t => t.Negated()));

    public override IReadOnlyList<Test> Tests() => tests ??= TestsOf(Terms);

    public override bool Implies(Func<Test, bool> isWanted) => Terms.Count > 0 && Terms.All(t => t.Implies(isWanted));

    public bool Equals(Disjunction? other) => other is not null && ReferenceEquals(Terms, other.Terms);

    public override int GetHashCode() => RuntimeHelpers.GetHashCode(Terms);
}

/// <summary>One of two things holds, each known in its own words.</summary>
/// <param name="Holding">What holds.</param>
/// <param name="Failing">What holds in the other case.</param>
public sealed record Partition(Condition Holding, Condition Failing) : Condition
{
    public override int Size { get; } = Holding.Size;

    public override bool AsksForCaller { get; } = Holding.AsksForCaller;

    public override Condition Negated() => new Partition(Failing, Holding);

    public override IReadOnlyList<Test> Tests() => Holding.Tests();

    public override bool Implies(Func<Test, bool> isWanted) => Holding.Implies(isWanted);
}

/// <summary>One test.</summary>
/// <param name="Kind">What is tested.</param>
/// <param name="Subject">The value that is tested, the left side of a comparison.</param>
/// <param name="Other">The right side of a comparison.</param>
/// <param name="Holds">Whether it holds, or does not.</param>
/// <param name="File">Where it is made.</param>
/// <param name="Place">Where it is made.</param>
public sealed record Test(TestKind Kind, Value Subject, Value? Other, bool Holds, CodeFile? File, Place Place) : Condition
{
    /// <summary>For <see cref="TestKind.Policy"/> and <see cref="TestKind.Role"/>: what is asked, for people.</summary>
    public string? Name { get; init; }

    /// <summary>For <see cref="TestKind.Shape"/>: the only members that the subject has.</summary>
    public IReadOnlyList<string> Fields { get; init; } = [];

    /// <summary>For <see cref="TestKind.Policy"/>: the values that the policy is asked about.</summary>
    public IReadOnlyList<Value> Subjects { get; init; } = [];

    public override int Size => 1;

    public override bool AsksForCaller =>
        Kind is TestKind.Authenticated or TestKind.Role or TestKind.Policy
        || Subject.Has(Origins.Principal | Origins.Header | Origins.Cookie)
        || Other?.Has(Origins.Principal) == true;

    public override Condition Negated() => this with { Holds = !Holds };

    public override IReadOnlyList<Test> Tests() => [this];

    public override bool Implies(Func<Test, bool> isWanted) => isWanted(this);

    public bool Equals(Test? other) =>
        other is not null
        && Kind == other.Kind
        && Holds == other.Holds
        && Place == other.Place
        && ReferenceEquals(File, other.File)
        && ReferenceEquals(Subject, other.Subject);

    public override int GetHashCode() => HashCode.Combine(Kind, Holds, Place);
}

/// <summary>Kinds of <see cref="Test"/>.</summary>
public enum TestKind
{
    /// <summary>The subject counts as true: it is there.</summary>
    Truth,

    /// <summary>Both sides are equal, or the left is among the right.</summary>
    Equality,

    /// <summary>The caller is known: a framework or library proved it.</summary>
    Authenticated,

    /// <summary>The caller has a role or permission.</summary>
    Role,

    /// <summary>A policy of the application or of a library allowed the caller to act on <see cref="Test.Subjects"/>.</summary>
    Policy,

    /// <summary>The subject has no members but <see cref="Test.Fields"/>: a schema refused what has others.</summary>
    Shape,
}
