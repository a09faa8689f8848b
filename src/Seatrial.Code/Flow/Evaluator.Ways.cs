namespace Seatrial.Code.Flow;

/// <summary>
/// Where ways of a program meet again. What one of them set and another did not is there where that way was taken: <c>if (row) req.user =
/// { id: row.userId }</c>, so that a test of it is a test of what held on the way.
/// </summary>
public sealed partial class Evaluator
{
    /// <summary>Of functions that return in more places it is not told apart what each return had set.</summary>
    private const int MaxTold = 16;

    /// <summary>
    /// So many variables and members are told apart by ways for one endpoint: they are to know the caller by, and that is set early.
    /// </summary>
    private const int MaxMeetings = 400;

    /// <summary>What is the caller's on one way is not told apart on more ways than these.</summary>
    private const int MaxWays = 6;

    /// <summary>What holds on the ways that were asked about last: the variables that meet at one place meet by the same ways.</summary>
    private readonly Dictionary<(Facts? At, Facts? Since), Condition> taken = [];

    private int meetings;

    private Condition WhenTaken(Facts? at, Facts? since)
    {
        if (taken.Count > 4 * MaxTold)
        {
            taken.Clear();
        }

        ref var known = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(taken, (at, since), out _);
        return known ??= Facts.All(at, since);
    }

    /// <summary>One way: what a variable or member holds on it, and what is known there.</summary>
    /// <param name="Value">Its value; null where it has none.</param>
    /// <param name="Facts">What holds on the way; where that is what held before, nobody knows when it is taken.</param>
    private readonly record struct Way(Value? Value, Facts? Facts);

    /// <summary>What a variable or member is where ways meet.</summary>
    private Value? Met(Facts? since, params ReadOnlySpan<Way> ways)
    {
        var result = Merged(since, ways);
        if (result?.Has(Origins.Principal) != true || ways.Length > MaxWays)
        {
            return result;
        }

        var values = new (Value? Value, Condition When)[ways.Length];
        bool isToldApart = false;
        for (int i = 0; i < values.Length; i++)
        {
            values[i].Value = ways[i].Value;
            isToldApart |= IsOpen(ways[i].Value);
        }

        for (int i = 0; i < values.Length && isToldApart; i++)
        {
            values[i].When = WhenTaken(ways[i].Facts, since);
        }

        return isToldApart ? Told(result, values) : result;
    }

    /// <summary>Nothing, what may be nothing, or what the request alone says.</summary>
    private static bool IsOpen(Value? value) =>
        value is null or { IsNull: true } or { MayBeAbsent: true } or { Ways.Count: > 0 }
        || (value.Has(Origins.Argument) && !value.Has(Origins.Principal));

    /// <summary>Keeps what it is on each way, where that is the caller's on some of them and open on others.</summary>
    private Value Told(Value result, params ReadOnlySpan<(Value? Value, Condition When)> ways)
    {
        bool isCallers = false;
        bool isOpen = false;
        int count = 0;
        foreach (var (value, _) in ways)
        {
            isCallers |= value?.Has(Origins.Principal) == true;
            isOpen |= IsOpen(value);
            count += Math.Max(1, value?.Ways.Count ?? 0);
        }

        if (!isCallers || !isOpen || count > MaxWays || meetings >= MaxMeetings)
        {
            return result;
        }

        meetings++;
        var all = new List<Choice>(count);
        foreach (var (value, when) in ways)
        {
            if (value is { Ways.Count: > 0 })
            {
                all.AddRange(value.Ways.Select(w => new Choice(w.Value, Condition.And(when, w.When))));
            }
            else
            {
                all.Add(new Choice(value ?? Value.Null, when));
            }
        }

        return result with
        {
            Ways = all,
        };
    }

    private Value? Merged(Facts? since, ReadOnlySpan<Way> ways)
    {
        Value? result = ways[0].Value;
        bool isLacking = IsNothing(ways[0].Value);
        bool isAnywhere = !isLacking;
        bool isTold = result is not null && result.Truth is not null;
        bool isUnknown = ReferenceEquals(result, Value.Unknown);
        foreach (var (value, _) in ways[1..])
        {
            bool isNothing = IsNothing(value);
            isLacking |= isNothing;
            isAnywhere |= !isNothing;
            isTold |= !isNothing && value!.Truth is not null;
            isUnknown |= ReferenceEquals(value, Value.Unknown);
            result = Merge(result, value);
        }

        if (result is null || !isAnywhere || isUnknown || !(isLacking || isTold) || meetings >= MaxMeetings)
        {
            return result;
        }

        meetings++;

        var holding = new List<Condition>(ways.Length);
        var failing = new List<Condition>(ways.Length);
        foreach (var (value, at) in ways)
        {
            var when = WhenTaken(at, since);
            var isThere = value is null ? Condition.Never : HeldOnWay(value);
            holding.Add(Condition.And(when, isThere));
            failing.Add(Condition.And(when, isThere.Negated()));
        }

        var holds = Condition.Or(holding);
        return holds.IsAlways || holds.IsNever ? result : result with { Truth = Condition.Either(holds, Condition.Or(failing)) };
    }

    private static bool IsNothing(Value? value) => value is null || value.IsNull;

    private Condition HeldOnWay(Value value) =>
        value.Truth
        ?? (
            value.IsNull ? Condition.Never
            : value is { Object: { Tag: null, Members.Count: > 0 }, Origins: Origins.None, Loads.Count: 0 } ? Condition.Always
            : value is { Text: not (null or "" or "0"), Origins: Origins.None, Loads.Count: 0 } ? Condition.Always
            : new Test(
                TestKind.Truth,
                value,
                null,
                true,
                frames.Count > 0 ? Current.File : null,
                frames.Count > 0 ? Current.Function.Place : default
            )
        );

    /// <summary>
    /// What the ways through a function set: on the way to each return, what it had set there. Where there are too many, what branches set
    /// before they returned, where the function did not end with something else in its place.
    /// </summary>
    private void ApplyReturned(Frame frame)
    {
        foreach (var setting in SettingsOf(frame))
        {
            var value =
                frame.Returns.Count <= MaxTold ? Met(frame.Entry, WaysOf(frame, setting))
                : setting.IsEnded ? setting.Cell.Value
                : setting.Merged(frame.Returns.Count);
            if (!ReferenceEquals(value, setting.Cell.Value))
            {
                Assign(setting.Cell, value ?? Value.Unknown);
            }
        }
    }

    private List<Setting> SettingsOf(Frame frame)
    {
        if (frame.Effects is not { } effects)
        {
            return [];
        }

        var ended = ChangesOf(frame);
        var before = new Value?[ended.Count];
        int atEnd = Marked(ended);
        for (int i = trail.Count - 1; i >= frame.Start; i--)
        {
            if (trail[i].Cell is var cell && cell.Stamp == atEnd)
            {
                before[cell.Slot] = trail[i].Before;
            }
        }

        var settings = new List<Setting>();
        int grouped = ++stamps;
        foreach (var (index, changes) in effects)
        {
            for (int i = 0; i < changes.Count; i++)
            {
                var (cell, value) = changes[i];
                if (cell.Stamp != grouped)
                {
                    bool isEnded = cell.Stamp == atEnd;
                    var old = isEnded ? before[cell.Slot] : cell.Value;
                    (cell.Stamp, cell.Slot) = (grouped, settings.Count);
                    settings.Add(new Setting(cell, old, isEnded));
                }

                settings[cell.Slot].Add(index, value);
            }
        }

        return settings;
    }

    /// <summary>The value on the way to each return; at the end of the function itself it is as it is now.</summary>
    private static Way[] WaysOf(Frame frame, Setting setting)
    {
        var ways = new Way[frame.Returns.Count];
        for (int i = 0; i < ways.Length; i++)
        {
            ways[i] = new Way(i == frame.End ? setting.Cell.Value : setting.Before, frame.Returns[i].Facts);
        }

        foreach (var (index, value) in setting.Returned)
        {
            ways[index] = ways[index] with { Value = value };
        }

        return ways;
    }

    /// <summary>A variable or member that a function set before it returned.</summary>
    /// <param name="Cell">The variable or member.</param>
    /// <param name="Before">What it held when the function was entered.</param>
    /// <param name="IsEnded">Whether it was also set at the end of the function, outside of branches that returned.</param>
    private sealed record Setting(Cell Cell, Value? Before, bool IsEnded)
    {
        private readonly List<(int Return, Value? Value)> returned = [];

        /// <summary>What it held where the function returned, by the number of the return.</summary>
        public IReadOnlyList<(int Return, Value? Value)> Returned => returned;

        public void Add(int at, Value? value) => returned.Add((at, value));

        /// <summary>Any of the values, and the old one where not each way set it.</summary>
        public Value? Merged(int ways)
        {
            var all = returned[0].Value;
            foreach (var (_, value) in returned.Skip(1))
            {
                all = Merge(all, value);
            }

            return returned.Count == ways ? all : Merge(all, Cell.Value);
        }
    }
}
