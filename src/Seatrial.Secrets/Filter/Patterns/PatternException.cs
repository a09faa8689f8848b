namespace Seatrial.Secrets.Filter.Patterns;

/// <summary>A pattern that the engine does not accept: what is wrong and at which character.</summary>
public sealed class PatternException : FormatException
{
    public PatternException() { }

    public PatternException(string message)
        : base(message) { }

    public PatternException(string message, Exception innerException)
        : base(message, innerException) { }

    internal PatternException(string pattern, int position, string problem)
        : base($"{problem} (character {position + 1} of '{pattern}')") { }
}
