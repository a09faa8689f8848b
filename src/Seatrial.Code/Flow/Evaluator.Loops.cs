using Seatrial.Code.Model;

namespace Seatrial.Code.Flow;

public sealed partial class Evaluator
{
    /// <summary>Lists up to this length are followed element by element.</summary>
    private const int MaxUnrolled = 200;

    private Completion RunLoop(LoopStatement loop)
    {
        var before = facts;
        int mark = trail.Count;
        Value? source = null;
        if (loop.Source is not null)
        {
            source = Read(Evaluate(loop.Source), loop.Place);
            if (loop.Target is not null && KnownElements(source) is { Count: > 0 } elements)
            {
                return RunEach(loop, elements);
            }

            if (IsKeyed(loop, source))
            {
                return RunKeyed(loop, source.Object!);
            }

            if (loop.Target is not null)
            {
                Bind(ElementTarget(loop), ElementOf(source), isDeclaration: true);
            }
        }

        var end = Run(loop.Body);
        var asked =
            loop.Target is null || source is null || end != Completion.Normal
                ? Condition.Always
                : AskedOfEach(source, Facts.All(facts, Facts.Common(facts, before)));
        facts = Facts.Add(before, asked);
        ApplyPerhaps(TakeBack(mark));
        return Completion.Normal;
    }

    /// <summary>
    /// What was asked of each stored record and left the function where it did not hold; of a list without records it holds as well.
    /// </summary>
    private static Condition AskedOfEach(Value records, Condition found)
    {
        return records.Loads.Count == 0
            ? Condition.Always
            : Condition.And(
                (found is Conjunction all ? all.Terms : [found]).Where(t =>
                    t.Tests().Any(test => IsOf(test.Subject) || (test.Other is { } other && IsOf(other)))
                )
            );

        bool IsOf(Value value) =>
            value.Loads.Any(l => records.Loads.Contains(l) || l.Filters.Any(f => f.Value.Loads.Any(records.Loads.Contains)));
    }

    /// <summary>The elements of a list that is known to its end; empty for others and for long ones.</summary>
    public static IReadOnlyList<Value> KnownElements(Value list) =>
        list.Object is { Tag: null, Rest.Value: null } known
        && known.Members.Count is > 0 and <= MaxUnrolled
        && known.Members.Keys.All(k => k.All(char.IsAsciiDigit))
            ? [.. known.Members.Values.Select(c => c.Value ?? Value.Unknown)]
            : [];

    /// <summary>Follows the body for each element: what a table of routes registers.</summary>
    private Completion RunEach(LoopStatement loop, IReadOnlyList<Value> elements)
    {
        var before = facts;
        foreach (var element in elements)
        {
            int mark = trail.Count;
            Bind(ElementTarget(loop), element, isDeclaration: true);
            AfterElement(Run(loop.Body), before, mark);
        }

        return Completion.Normal;
    }

    private void AfterElement(Completion end, Facts? before, int mark)
    {
        facts = before;
        if (end == Completion.Normal)
        {
            // The element is there, so that what is done for it happens.
            Apply(TakeBack(mark));
        }
        else
        {
            ApplyPerhaps(TakeBack(mark));
        }
    }
}
