namespace Seatrial.Components.Reading.Python;

internal enum PythonTokenKind
{
    Name,
    Text,
    Sign,
}
