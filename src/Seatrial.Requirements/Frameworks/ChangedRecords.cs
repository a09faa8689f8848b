using Seatrial.Code.Flow;

namespace Seatrial.Requirements.Frameworks;

/// <summary>
/// Records that a session of an object-relational mapper keeps: what was set on them is written when the session is saved.
/// </summary>
internal static class ChangedRecords
{
    /// <summary>Writes each record whose members were set since it was read, once.</summary>
    public static Value Write(CallSite site)
    {
        foreach (var group in site.Evaluator.Trace.Changes.GroupBy(c => c.Load))
        {
            var read = group.Key;
            if (
                site.Evaluator.Trace.Loads.Any(l => l.Operation == LoadOperation.Update && l.Filters.Any(f => f.Value.Loads.Contains(read)))
            )
            {
                continue;
            }

            var data = new AbstractObject(site.File, site.Place);
            foreach (var change in group)
            {
                site.Evaluator.Assign(data.Member(change.Name), change.Value);
            }

            var load = Store.Begin(site, read.Entity, LoadOperation.Update, read.IsSingle);
            load.AddFilter("id", new Value { Origins = Origins.Stored, Loads = [read] });
            load.Data = new Value { Object = data };
        }

        return Value.Unknown;
    }
}
