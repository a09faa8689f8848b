using System.Diagnostics.CodeAnalysis;
using Seatrial.Secrets.Filter.Matching;
using Seatrial.Secrets.Filter.Patterns;

namespace Seatrial.Secrets.Filter;

/// <summary>
/// A pattern that is asked about one short text: a value, a line, a path. In the dialect of rules, but it needs no part to be found by and
/// may match the empty text. Time is linear in the text. Immutable; safe for concurrent use.
/// </summary>
internal sealed class FreePattern
{
    /// <summary>Bytes that are looked at; what lies behind is not.</summary>
    private const int Longest = 4096;

    /// <summary>Steps of a program: with <see cref="Longest"/> this bounds what one question costs.</summary>
    private const int Largest = 1000;

    private readonly PatternProgram? program;

    private FreePattern(PatternProgram? program) => this.program = program;

    /// <summary>Compiles a pattern that somebody else wrote.</summary>
    /// <param name="pattern">RE2 syntax.</param>
    /// <param name="compiled">The pattern; null where it is outside the dialect.</param>
    /// <param name="problem">Why it is, without full stop.</param>
    public static bool TryCompile(string pattern, [NotNullWhen(true)] out FreePattern? compiled, [NotNullWhen(false)] out string? problem)
    {
        (compiled, problem) = (null, null);
        try
        {
            var root = PatternParser.Parse(pattern);
            if (root.MinLength > 0)
            {
                var made = PatternCompiler.Compile(pattern, root);
                problem = made.Code.Length > Largest ? $"its repeated groups unfold to over {Largest} steps" : null;
                compiled = problem is null ? new FreePattern(made) : null;
            }
            else if (pattern.AsSpan().IndexOfAny("^$\\") < 0)
            {
                // The empty text is in every text.
                compiled = new FreePattern(null);
            }
            else
            {
                problem = "it matches the empty text at some places only";
            }
        }
        catch (PatternException error)
        {
            problem = error.Message;
        }

        return compiled is not null;
    }

    public bool IsMatch(ReadOnlySpan<byte> text)
    {
        if (program is null)
        {
            return true;
        }

        text = text[..Math.Min(text.Length, Longest)];
        var runner = new ProgramRunner();
        runner.Visited.Reset(0, program.TrackCount);
        for (int start = 0; start < text.Length; start++)
        {
            if (program.First.Contains(text[start]) && runner.Run(program, program.Start, text, start, text.Length))
            {
                return true;
            }
        }

        return false;
    }
}
