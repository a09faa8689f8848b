namespace Seatrial.Reporting;

/// <summary>What the place that text is written to can show.</summary>
/// <param name="Width">Columns; at least <see cref="MinimumWidth"/>.</param>
/// <param name="Color">Whether escape sequences for colour may be written.</param>
/// <param name="Unicode">Whether anything beyond ASCII can be shown.</param>
public sealed record TerminalLayout(int Width, bool Color, bool Unicode)
{
    public const int MinimumWidth = 60;

    private const int MaximumWidth = 140;

    /// <summary>A file or a pipe.</summary>
    public static TerminalLayout Plain { get; } = new(100, Color: false, Unicode: true);

    /// <summary>Longer lines than this are hard to read, shorter ones leave no room for a table.</summary>
    public int TextWidth => Math.Clamp(Width, MinimumWidth, MaximumWidth);
}
