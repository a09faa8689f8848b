using System.Globalization;
using Seatrial.Cli.Hosting;
using Seatrial.Reporting;

namespace Seatrial.Cli.Output;

/// <summary>What standard output can show: width, colour (no-color.org, force-color.org), characters.</summary>
internal static class Layouts
{
    private static readonly string[] LocaleVariables = ["LC_ALL", "LC_CTYPE", "LANG"];

    public static TerminalLayout Of(CommandContext context, ColorChoice color)
    {
        int width = Columns(context) ?? context.Columns() ?? TerminalLayout.Plain.Width;
        return new TerminalLayout(Math.Max(width, TerminalLayout.MinimumWidth), HasColor(context, color), HasUnicode(context));
    }

    private static int? Columns(CommandContext context) =>
        int.TryParse(context.Variable("COLUMNS"), NumberStyles.None, CultureInfo.InvariantCulture, out int columns) && columns > 0
            ? columns
            : null;

    private static bool HasColor(CommandContext context, ColorChoice choice)
    {
        if (choice != ColorChoice.Auto)
        {
            return choice == ColorChoice.Always;
        }

        if (IsSet(context, "NO_COLOR"))
        {
            return false;
        }

        if (IsSet(context, "FORCE_COLOR"))
        {
            return context.Variable("FORCE_COLOR") is not ("0" or "false");
        }

        return context.OutIsTerminal && context.Variable("TERM") is not "dumb";
    }

    /// <summary>
    /// The first of LC_ALL, LC_CTYPE and LANG that is set decides (POSIX, 8.2). A pipe without any of them gets UTF-8, as files do.
    /// </summary>
    private static bool HasUnicode(CommandContext context)
    {
        string? locale = LocaleVariables.Select(context.Variable).FirstOrDefault(v => !string.IsNullOrEmpty(v));
        return locale is null
            ? OperatingSystem.IsWindows() || !context.OutIsTerminal
            : locale.Contains("UTF-8", StringComparison.OrdinalIgnoreCase) || locale.Contains("utf8", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsSet(CommandContext context, string name) => !string.IsNullOrEmpty(context.Variable(name));
}
