namespace Seatrial.Components.Reading.Python;

/// <summary>A name, a string without its quotes, or one sign.</summary>
internal readonly record struct PythonToken(PythonTokenKind Kind, string Text, int Line)
{
    public bool IsName(string name) => Kind == PythonTokenKind.Name && string.Equals(Text, name, StringComparison.Ordinal);

    public bool IsSign(char sign) => Kind == PythonTokenKind.Sign && Text[0] == sign;
}
