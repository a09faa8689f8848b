using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

/// <summary>A call that a rule looks at.</summary>
public sealed class CallSite
{
    public required Evaluator Evaluator { get; init; }

    /// <summary>The call as written; null where a rule made it.</summary>
    public CallExpression? Call { get; init; }

    public required CodeFile File { get; init; }

    public required Place Place { get; init; }

    /// <summary>Name of the function or method.</summary>
    public required string Name { get; init; }

    /// <summary>What it is called on; null for a function.</summary>
    public Value? Receiver { get; init; }

    /// <summary>Names of what the receiver or function belongs to: see <see cref="CallRule.Target"/>.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    public required IReadOnlyList<ArgumentValue> Arguments { get; init; }

    /// <summary>The unnamed argument at that position; <see cref="Value.Unknown"/> where there is none.</summary>
    public Value this[int position]
    {
        get
        {
            foreach (var argument in Arguments)
            {
                if (argument.Name is null && position-- == 0)
                {
                    return argument.Value;
                }
            }

            return Value.Unknown;
        }
    }

    public int Count => Arguments.Count(a => a.Name is null);

    /// <summary>The argument of that name; null where there is none.</summary>
    public Value? Named(string name)
    {
        foreach (var argument in Arguments)
        {
            if (argument.Name == name)
            {
                return argument.Value;
            }
        }

        return null;
    }

    /// <summary>The expression of the unnamed argument at that position.</summary>
    public Expression? Written(int position) => Call?.Arguments.Where(a => a.Name is null).ElementAtOrDefault(position)?.Value;
}

/// <summary>One argument.</summary>
public sealed record ArgumentValue(Value Value, string? Name = null);

/// <summary>A member that a rule looks at.</summary>
public sealed record MemberSite(Evaluator Evaluator, CodeFile File, Place Place, Value Target, string Name);

/// <summary>A name or declared type that a rule looks at.</summary>
public sealed record NameSite(Evaluator Evaluator, CodeFile File, Place Place, string Name)
{
    /// <summary>The type as written, where a type is looked at.</summary>
    public TypeReference? Type { get; init; }
}
