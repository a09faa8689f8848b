using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

/// <summary>A function with the variables that it sees, or one that a rule provides.</summary>
public sealed class Closure
{
    private Closure(Function? function, CodeFile? file, Scope? scope, Value? self, ClassSymbol? owner, Func<CallSite, Value>? native) =>
        (Function, File, Scope, Self, Owner, Native) = (function, file, scope, self, owner, native);

    public Function? Function { get; }

    public CodeFile? File { get; }

    /// <summary>What the function runs on; null where it has no object.</summary>
    public Value? Self { get; }

    /// <summary>The class that declares it.</summary>
    public ClassSymbol? Owner { get; }

    /// <summary>What a rule does instead of a body.</summary>
    public Func<CallSite, Value>? Native { get; }

    /// <summary>Values that stand in front of the arguments: methods of a class in Python, <c>bind</c>, partial application.</summary>
    public IReadOnlyList<Value> Bound { get; private init; } = [];

    /// <summary>The function that this one was made around: what <c>wrap(f)</c> gives holds f. Null where it holds none.</summary>
    public Closure? Wrapped
    {
        get
        {
            for (var scope = Scope; scope?.Parent is not null; scope = scope.Parent)
            {
                foreach (string name in scope.Names)
                {
                    if (scope.Own(name)?.Value?.Functions is [{ Function: not null } inner, ..] && inner.Function != Function)
                    {
                        return inner;
                    }
                }
            }

            return null;
        }
    }

    /// <summary>Decorators between this function and who is told of it, outermost first.</summary>
    public IReadOnlyList<AppliedDecorator> Decorators { get; private init; } = [];

    internal Scope? Scope { get; }

    public static Closure Of(Function function, CodeFile file, ClassSymbol? owner = null, Value? self = null) =>
        new(function, file, null, self, owner, null);

    public static Closure From(Func<CallSite, Value> native) => new(null, null, null, null, null, native);

    public Closure On(Value self) => new(Function, File, Scope, self, Owner, Native) { Bound = Bound };

    /// <summary>Another body with the same surroundings.</summary>
    public Closure Doing(Function function) => new(function, File, Scope, Self, Owner, Native) { Bound = Bound };

    public Closure With(IReadOnlyList<Value> bound) => new(Function, File, Scope, Self, Owner, Native) { Bound = bound };

    internal Closure Under(IReadOnlyList<AppliedDecorator> decorators) =>
        new(Function, File, Scope, Self, Owner, Native) { Bound = Bound, Decorators = decorators };

    internal static Closure Of(Function function, CodeFile file, Scope scope, Value? self, ClassSymbol? owner) =>
        new(function, file, scope, self, owner, null);
}

/// <summary>Variables of a function or block.</summary>
internal sealed class Scope(Scope? parent, int number)
{
    private CellDictionary? names;

    public Scope? Parent { get; } = parent;

    /// <summary>Larger than that of every scope that was made before; 0 at the top level of a file.</summary>
    public int Number { get; } = number;

    public IEnumerable<string> Names => (names ?? CellDictionary.Empty).Keys;

    public Cell Declare(string name)
    {
        names ??= new CellDictionary();
        if (!names.TryGetValue(name, out var cell))
        {
            names.Add(name, cell = new Cell { Scope = Number });
        }

        return cell;
    }

    public Cell? Own(string name) => names is not null && names.TryGetValue(name, out var cell) ? cell : null;

    public Cell? Find(string name)
    {
        for (var scope = this; scope is not null; scope = scope.Parent)
        {
            if (scope.Own(name) is { } cell)
            {
                return cell;
            }
        }

        return null;
    }
}
