using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.Script;

/// <summary>What data packs for Node.js share.</summary>
internal static class ScriptStore
{
    /// <summary>
    /// The name under which the program reaches a model: <c>order</c> of <c>db.order.findFirst()</c>, <c>Order</c> of
    /// <c>Order.findOne()</c>.
    /// </summary>
    public static string ReceiverName(CallSite site) =>
        (site.Call?.Callee as MemberExpression)?.Target switch
        {
            MemberExpression member => member.Name,
            NameExpression name => name.Name,
            IndexExpression { Index: LiteralExpression { Text: var text } } => text,
            _ => site.Receiver?.Key ?? "",
        };

    /// <summary>Whether a name is one that models have: <c>Order</c>, <c>OrderModel</c>.</summary>
    public static bool IsModelName(string name) => name.Length > 1 && char.IsUpper(name[0]) && !name.All(c => char.IsUpper(c) || c == '_');

    /// <summary>Records an access with a filter and what is written.</summary>
    public static Value Access(
        CallSite site,
        string entity,
        LoadOperation operation,
        bool isSingle,
        Value? filter,
        string field = "id",
        Value? data = null
    )
    {
        var load = Store.Begin(site, entity, operation, isSingle);
        if (filter is not null && !ReferenceEquals(filter, Value.Unknown))
        {
            Store.AddFilter(load, filter, field);
        }

        load.Data = data;
        return Store.Result(load);
    }

    /// <summary>A change of a record that was loaded before or made here: which one it is, is what found it.</summary>
    public static Value Change(CallSite site, Value record, LoadOperation operation, Value? data = null)
    {
        string entity =
            record.Loads.Count > 0 ? record.Loads[0].Entity
            : record.Object?.Tag is NewRecord made ? made.Entity
            : "";
        bool isNew = record.Loads.Count == 0;
        var load = Store.Begin(site, entity, isNew && operation == LoadOperation.Update ? LoadOperation.Create : operation, isSingle: true);
        if (!isNew)
        {
            load.AddFilter("id", record with { Truth = null, Object = null });
        }

        load.Data =
            data
            ?? (
                isNew
                    ? record.Object?.Tag is NewRecord fresh
                        ? fresh.Data
                        : record
                    : null
            );
        return isNew ? Store.Result(load) : record;
    }
}

/// <summary>Kept as <see cref="AbstractObject.Tag"/> of a record that the program makes before it is stored.</summary>
internal sealed record NewRecord(string Entity, Value Data);

/// <summary>
/// Kept as <see cref="AbstractObject.Tag"/> of a model: <c>mongoose.model('Order', …)</c>, <c>sequelize.define('order', …)</c>, a
/// repository.
/// </summary>
internal sealed record ModelTag(string Entity);
