using Seatrial.Engine.Findings;

namespace Seatrial.Engine.Configuration.Keys;

/// <summary>A value that its <see cref="ValueShape"/> read, on the way to where it is kept.</summary>
internal readonly record struct DeclaredValue(object Value, SourceLocation Location)
{
    /// <summary>The type must be the one that the key's shape yields; a test reads every key of the table.</summary>
    public Declared<T> As<T>() => new((T)Value, Location);
}
