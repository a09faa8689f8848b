namespace Seatrial.Reporting.Terminal;

/// <summary>Text in one style. Plain strings convert to it, so that mixed lines are easy to write.</summary>
internal readonly record struct Run(string Text, Style Style = Style.Plain)
{
    public static implicit operator Run(string text) => new(text);

    public static Run FromString(string text) => new(text);
}
