using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

/// <content>PHP, whose variables, functions and properties have names of their own each, and whose files are run where they are
/// included.</content>
public sealed partial class Evaluator
{
    /// <summary>
    /// Runs another file as if its text stood here. Gives what it returns; where it ends the program, nothing comes back.
    /// </summary>
    public Value Include(CodeFile file)
    {
        if (file.TopLevel.Body is not { } body || frames.Count > limits.MaxDepth || frames.Any(f => f.Function == file.TopLevel))
        {
            return Value.Unknown;
        }

        followed.Add(file.TopLevel);
        var frame = new Frame(file.TopLevel, file, Current.Scope, Current.Self, Current.Owner) { Entry = facts };
        frames.Push(frame);
        var end = Run(body);
        frames.Pop();
        return frame.Returns.Count > 0 ? frame.Returns[^1].Value
            : end == Completion.Left ? new Value { Type = new KnownType { External = LeavesMark } }
            : Value.Unknown;
    }

    /// <summary>Name of the function that is being followed.</summary>
    public string Method => Current.Function.Name;

    /// <summary>Whether a function is being followed at the moment.</summary>
    public bool IsFollowing(Function function) => frames.Any(f => f.Function == function);

    /// <summary>A variable of the function that is being followed; null where nothing was assigned to it.</summary>
    public Value? Local(string name) => Current.Scope.Find(name)?.Value;

    /// <summary>Gives a value to a variable of the function that is being followed.</summary>
    public void SetLocal(string name, Value value) => Assign(Current.Scope.Find(name) ?? Current.Scope.Declare(name), value);

    /// <summary>A variable, which rules know with its mark (<c>$_GET</c>); or a function, class or constant.</summary>
    private Value PhpName(NameExpression name)
    {
        if (!name.IsDeclared)
        {
            return Local(name.Name) is { } local ? Present(local) : ByName("$" + name.Name, name.Name, name.Place) ?? Value.Unknown;
        }

        if (Code.Resolve(Current.File, name.Name) is { } symbol and not Resolution.ExternalSymbol && SymbolValue(symbol) is { } known)
        {
            return known;
        }

        // Constants, and functions within functions.
        if (
            Current.Scope.Find(name.Name)?.Value is { } own
            && (
                own.Functions is [{ Function: { } function }]
                    ? function.Name == name.Name
                    : name.Name.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_')
            )
        )
        {
            return own;
        }

        return Code.Resolve(Current.File, name.Name) is { } external && SymbolValue(external) is { } library ? library : Value.Unknown;
    }

    /// <summary>A property or constant; <c>T::class</c> is the class itself.</summary>
    private Value PhpProperty(MemberExpression member)
    {
        var target = Evaluate(member.Target);
        if (member.Name == "class" && target.Type is { } type)
        {
            return type.IsInstance
                ? new Value { Type = type with { IsInstance = false, External = type.External?.TrimEnd('(', ')') } }
                : target;
        }

        var value = PlainMember(target, member.Name, member.Place, withMethods: false);
        return member.IsOptional || target.MayBeAbsent ? Present(value with { MayBeAbsent = true }) : value;
    }

    /// <summary>
    /// An array is a value: one that is not known by its members becomes one of its own when a member of it is set, with all the rest of
    /// what it was.
    /// </summary>
    private Value OwnArray(IndexExpression element, Value array)
    {
        if (
            element.Target is not NameExpression name
            || array.Object is not null
            || array.Type is { Class: not null } or { External: not null }
            || array.Loads.Count > 0
            || array.Origins == Origins.None
        )
        {
            return array;
        }

        var made = new AbstractObject(Current.File, element.Place);
        Assign(made.Rest, array with { Truth = null });
        var own = new Value { Object = made };
        SetLocal(name.Name, own);
        return own;
    }
}
