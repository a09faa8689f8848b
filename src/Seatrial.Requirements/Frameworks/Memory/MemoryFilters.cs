using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks.Memory;

/// <summary>
/// From what a function asks of each record to the conditions of an access: <c>u => u.id === id &amp;&amp; u.owner === me</c>.
/// </summary>
internal static class MemoryFilters
{
    /// <summary>Adds what has to hold for the records that the function chooses.</summary>
    /// <returns>False where it chooses those for which something does not hold.</returns>
    public static bool Add(Load load, Value held)
    {
        if (held.Truth is not { } condition)
        {
            return true;
        }

        if (
            condition.Tests().Any()
            && condition.Tests().All(t => t is { Kind: TestKind.Equality, Holds: false } && Sides(t, load) is not null)
        )
        {
            Add(load, condition.Negated(), isOptional: false, 0);
            return false;
        }

        Add(load, condition, isOptional: false, 0);
        return true;
    }

    private static void Add(Load load, Condition condition, bool isOptional, int depth)
    {
        switch (condition)
        {
            case Conjunction all when depth < 6:
                foreach (var term in all.Terms)
                {
                    Add(load, term, isOptional, depth + 1);
                }

                break;
            case Disjunction any when depth < 6:
                foreach (var term in any.Terms)
                {
                    Add(load, term, isOptional: true, depth + 1);
                }

                break;
            case Test { Kind: TestKind.Equality, Holds: true } test when Sides(test, load) is var (field, value):
                load.AddFilter(field, value with { Truth = null, Object = null }, isOptional || value.MayBeAbsent);
                break;
            case Test { Kind: TestKind.Truth, Holds: true, Subject: { Key: { } mark } subject } when subject.Loads.Contains(load):
                load.AddFilter(mark, new Value { Text = "true" }, isOptional);
                break;
        }
    }

    /// <summary>The member of the record and what it is compared with; null where neither side is of the record.</summary>
    private static (string Field, Value Value)? Sides(Test test, Load load) =>
        test.Subject.Loads.Contains(load) && test.Other?.Loads.Contains(load) != true ? (test.Subject.Key ?? "", test.Other!)
        : test.Other?.Loads.Contains(load) == true && !test.Subject.Loads.Contains(load) ? (test.Other.Key ?? "", test.Subject)
        : null;
}
