namespace Seatrial.Secrets.Filter.Matching;

/// <summary>
/// Turns the candidates of one rule after the other into exactly the matches that a search from left to right would find: a match that
/// begins before a candidate's range has a candidate of its own, which sorts earlier. One instance per worker.
/// </summary>
internal sealed class RuleSearch(CompiledRules rules)
{
    /// <summary>A match up to half this many bytes is always found; the memory of visits is bounded by it.</summary>
    public const int Window = 65536;

    private readonly ProgramRunner runner = new();
    private readonly int[] searchedTo = new int[rules.Count];
    private int currentRule = -1;
    private int limit;
    private long tried;

    /// <summary>Candidates and starts tried, and what trying them took: grows with the text, never with its square.</summary>
    public long Steps => tried + runner.Steps;

    /// <summary>Begins a new text.</summary>
    public void Reset()
    {
        Array.Clear(searchedTo);
        currentRule = -1;
    }

    /// <summary>Searches around each candidate.</summary>
    /// <param name="sorted">In the order of <see cref="Candidate.CompareTo"/>.</param>
    /// <param name="text">The whole text.</param>
    /// <param name="matches">Takes the matches, by rule.</param>
    public void Search(ReadOnlySpan<Candidate> sorted, ReadOnlySpan<byte> text, List<PatternMatch> matches)
    {
        currentRule = -1;
        for (int i = 0; i < sorted.Length; i++)
        {
            var candidate = sorted[i];
            int length = rules.Points[candidate.AnchorIndex].Length;
            bool isAlone =
                length > 0
                && (i == 0 || !candidate.IsBeside(sorted[i - 1]))
                && (i + 1 == sorted.Length || !candidate.IsBeside(sorted[i + 1]));
            if (isAlone)
            {
                Take(candidate, length, text, matches);
            }
            else
            {
                Search(candidate, text, matches);
            }
        }
    }

    /// <summary>The anchor is the whole match, and no other way through the pattern begins at the same place.</summary>
    private void Take(in Candidate candidate, int length, ReadOnlySpan<byte> text, List<PatternMatch> matches)
    {
        tried++;
        if (candidate.Entry >= searchedTo[candidate.RuleIndex] && candidate.Entry + length <= text.Length)
        {
            matches.Add(new PatternMatch(candidate.RuleIndex, new ByteRange(candidate.Entry, length), default, default));
            searchedTo[candidate.RuleIndex] = candidate.Entry + length;
        }
    }

    private void Search(in Candidate candidate, ReadOnlySpan<byte> text, List<PatternMatch> matches)
    {
        tried++;
        int rule = candidate.RuleIndex;
        var anchor = rules.Points[candidate.AnchorIndex];
        int latest = candidate.Entry - anchor.MinBefore;
        int start = Math.Max(searchedTo[rule], Math.Max(0, candidate.Earliest));
        if (start > latest || candidate.Entry < 0 || candidate.Entry > text.Length)
        {
            return;
        }

        var program = rules.Program(rule);
        PlaceWindow(rule, program, start, text.Length);
        // Where there is one start only, the search from it tells as much.
        if (anchor.EntryInstruction != program.Start && start < latest)
        {
            if (!runner.Run(program, anchor.EntryInstruction, text, candidate.Entry, limit))
            {
                return;
            }

            // What was visited on the way to success has not failed.
            runner.Visited.Clear();
        }

        while (start <= latest)
        {
            tried++;
            if (!program.First.Contains(text[start]) || !runner.Run(program, program.Start, text, start, limit))
            {
                start++;
                continue;
            }

            matches.Add(new PatternMatch(rule, new ByteRange(start, runner.End - start), runner.Secret, runner.Name));
            start = runner.End;
            searchedTo[rule] = start;
        }
    }

    /// <summary>Keeps what is known about the text from a position on; where nothing is, beginning anew clears less later.</summary>
    private void PlaceWindow(int rule, PatternProgram program, int start, int length)
    {
        bool isKnown = rule == currentRule && start >= runner.Visited.Origin && start < runner.Visited.End;
        if (isKnown && (limit == length || start + (Window / 2) <= limit))
        {
            return;
        }

        currentRule = rule;
        limit = Math.Min(length, start + Window);
        runner.Visited.Reset(start, program.TrackCount);
    }
}
