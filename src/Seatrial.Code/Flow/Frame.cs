using Seatrial.Code.Model;
using Seatrial.Code.Resolution;

namespace Seatrial.Code.Flow;

/// <summary>One function that is being followed.</summary>
internal sealed class Frame(Function function, CodeFile file, Scope scope, Value? self, ClassSymbol? owner)
{
    public Function Function { get; } = function;

    public CodeFile File { get; } = file;

    public Scope Scope { get; set; } = scope;

    public Value? Self { get; } = self;

    public ClassSymbol? Owner { get; } = owner;

    /// <summary>Number of choices that were being followed when the function was entered.</summary>
    public int Choices { get; init; }

    /// <summary>
    /// Returns that are taken in development alone, and are none where there are others. Null for none.
    /// </summary>
    public List<(Value Value, Facts? Facts, Place Place)>? Development { get; set; }

    /// <summary>Facts when the function was entered.</summary>
    public Facts? Entry { get; init; }

    /// <summary>Length of the trail when the function was entered.</summary>
    public int Start { get; init; }

    /// <summary>Looks at each return while all that holds there is in force.</summary>
    public Action<Value>? OnReturn { get; init; }

    /// <summary>Whether it yields: what follows its end is not a value.</summary>
    public bool IsGenerator { get; set; }

    /// <summary>Values that are returned, with the facts that hold there.</summary>
    public List<(Value Value, Facts? Facts, Place Place)> Returns { get; } = [];

    /// <summary>
    /// What was set up to each return, by its number: at the end of a branch it is undone, and nevertheless so for the caller. Null for
    /// nothing.
    /// </summary>
    public List<(int Return, Changes Changes)>? Effects { get; set; }

    /// <summary>Number of the return that is the end of the function itself; negative where it has none.</summary>
    public int End { get; set; } = -1;

    /// <summary>
    /// The plain objects among <see cref="Returns"/> as they were where they were returned: what a branch made is undone at its end. Null
    /// for none.
    /// </summary>
    public Dictionary<AbstractObject, AbstractObject>? Kept { get; set; }
}

/// <summary>How a statement ends.</summary>
internal enum Completion
{
    Normal,

    /// <summary>The function is left: by a return or an exception.</summary>
    Left,

    /// <summary>The loop or case is left.</summary>
    Jumped,
}
