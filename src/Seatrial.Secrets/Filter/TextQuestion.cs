using System.Runtime.InteropServices;

namespace Seatrial.Secrets.Filter;

/// <summary>What is asked about a text.</summary>
/// <param name="Kinds">The patterns that count; one of <see cref="CompiledRules.Searches"/>.</param>
/// <param name="Most">So many matches are wanted.</param>
/// <param name="StopsSelecting">Of the patterns that select a text for reading one match is enough.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct TextQuestion(PatternKinds Kinds, int Most, bool StopsSelecting = false);
