using System.Text.Json;

namespace Seatrial.Requirements.RowSecurity.Replay;

/// <summary>Follows what statements say of <c>storage.buckets</c>: which buckets are there, and whose files everybody may read.</summary>
internal static class StorageBuckets
{
    public static void Apply(string kind, JsonElement tree, Dictionary<string, bool> buckets)
    {
        if (kind == "InsertStmt")
        {
            Insert(tree, buckets);
            return;
        }

        var named = SqlNode.All(tree.Get("whereClause"), "sval").Select(v => v.Text("sval")).Where(buckets.ContainsKey).ToList();
        foreach (string bucket in named)
        {
            if (kind == "DeleteStmt")
            {
                buckets.Remove(bucket);
                continue;
            }

            foreach (var target in tree.Items("targetList").Select(t => t.Get("ResTarget")).Where(t => t.Text("name") == "public"))
            {
                buckets[bucket] = IsTrue(target.Get("val"));
            }
        }
    }

    private static void Insert(JsonElement tree, Dictionary<string, bool> buckets)
    {
        var columns = tree.Items("cols").Select(c => c.Get("ResTarget").Text("name")).ToList();
        int id = columns.IndexOf("id");
        int open = columns.IndexOf("public");
        foreach (var row in tree.Get("selectStmt").Get("SelectStmt").Items("valuesLists"))
        {
            var values = SqlNode.ListItems(row).ToList();
            if (id >= 0 && id < values.Count && SqlNode.StringOf(values[id]) is { Length: > 0 } name)
            {
                bool isKnown = buckets.TryGetValue(name, out bool was);
                bool isPublic = open >= 0 && open < values.Count && IsTrue(values[open]);
                buckets[name] =
                    isKnown && !tree.Get("onConflictClause").Text("action").EndsWith("UPDATE", StringComparison.Ordinal) ? was : isPublic;
            }
        }
    }

    private static bool IsTrue(JsonElement value) =>
        value.Get("A_Const").Get("boolval").Is("boolval") || SqlNode.StringOf(value) is "true" or "t";
}
