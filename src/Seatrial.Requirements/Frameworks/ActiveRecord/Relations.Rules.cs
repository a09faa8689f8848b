using Seatrial.Code.Flow;
using Seatrial.Code.Model;

namespace Seatrial.Requirements.Frameworks.ActiveRecord;

/// <summary>Which calls of Active Record mean what.</summary>
internal static partial class Relations
{
    private static readonly string[] Builders =
    [
        "all",
        "order",
        "reorder",
        "limit",
        "offset",
        "includes",
        "joins",
        "left_joins",
        "left_outer_joins",
        "eager_load",
        "preload",
        "references",
        "group",
        "having",
        "distinct",
        "select",
        "readonly",
        "lock",
        "with_deleted",
        "page",
        "per",
        "paginate",
        "unscoped",
        "unscope",
        "reverse_order",
        "extending",
        "none",
        "from",
        "friendly",
        "in_batches",
        "kept",
        "rewhere",
        "or",
        "annotate",
        "strict_loading",
        "with_attached_image",
        "to_a",
        "load",
        "records",
        "ransack",
        "result",
        "with_rich_text_body",
        "uniq",
        "decorate",
        "in_order_of",
        "optimizer_hints",
        "excluding",
        "without",
        "invert_where",
        "with_attached_images",
        "merge",
        "pagy",
        "search_by",
        "tagged_with",
    ];

    private static readonly string[] Singles = ["first", "last", "take", "sole", "first!", "last!", "take!", "second", "third", "sample"];
    private static readonly string[] Lists =
    [
        "pluck",
        "ids",
        "pick",
        "count",
        "sum",
        "average",
        "minimum",
        "maximum",
        "size",
        "length",
        "exists?",
        "any?",
        "empty?",
        "none?",
        "many?",
        "find_each",
        "each",
        "map",
        "find_in_batches",
        "present?",
        "blank?",
        "as_json",
        "to_json",
        "group_by",
        "index_by",
        "flat_map",
        "each_with_index",
        "reduce",
        "inject",
        "sort_by",
        "partition",
        "to_h",
        "tally",
    ];

    public static IReadOnlyList<CallRule> Calls { get; } = Rules();

    private static CallRule[] Rules()
    {
        CallRule Rule(string name, Effect effect) => new("*", name, effect) { Languages = [CodeLanguage.Ruby] };
        return
        [
            Rule("where", Where),
            Rule("not", site => Relation.Of(site.Receiver) is not null ? site.Receiver : null),
            Rule("find_by", site => Single(site, QueryConditions.Add)),
            Rule("find_by!", site => Single(site, QueryConditions.Add)),
            Rule("find", Find),
            Rule("find!", Find),
            Rule("find_signed", site => Signed(site)),
            Rule("find_signed!", site => Signed(site)),
            Rule("find_by_token_for", site => Signed(site)),
            Rule("find_by_token_for!", site => Signed(site)),
            Rule("find_sole_by", site => Single(site, QueryConditions.Add)),
            Rule("find_or_create_by", FindOrCreate),
            Rule("find_or_create_by!", FindOrCreate),
            Rule("find_or_initialize_by", site => Single(site, QueryConditions.Add)),
            Rule("first_or_create", site => Create(site)),
            Rule("first_or_create!", site => Create(site)),
            Rule("create_with", site => Query(site) is { } query ? Relation.Over(site, query) : null),
            .. Builders.Select(b => Rule(b, Build)),
            .. Singles.Select(s =>
                Rule(
                    s,
                    site =>
                        site.Receiver is not null || s is "first" or "last" or "first!" or "take"
                            ? Single(site, static (_, _) => { })
                            : null
                )
            ),
            .. Lists.Select(s =>
                Rule(
                    s,
                    site =>
                        s is "exists?" && site.Arguments.Count > 0 ? Exists(site)
                        : site.Receiver is not null || s is "exists?" or "pluck" or "count" or "find_each" or "ids" ? List(site)
                        : null
                )
            ),
            Rule("new", Make),
            Rule("build", Make),
            Rule("create", Create),
            Rule("create!", Create),
            Rule("insert", Create),
            Rule("insert!", Create),
            Rule("insert_all", Create),
            Rule("upsert", Create),
            Rule("upsert_all", Create),
            Rule("<<", Append),
            Rule("update_all", site => Change(site, LoadOperation.Update)),
            Rule("delete_all", site => Change(site, LoadOperation.Delete)),
            Rule("destroy_all", site => Change(site, LoadOperation.Delete)),
            Rule("destroy_by", site => Change(site, LoadOperation.Delete)),
            Rule("delete_by", site => Change(site, LoadOperation.Delete)),
            Rule("find_by_sql", RawQuery),
            Rule("count_by_sql", RawQuery),
            .. (
                (string[])
                    [
                        "execute",
                        "exec_query",
                        "select_all",
                        "select_one",
                        "select_value",
                        "select_values",
                        "select_rows",
                        "exec_update",
                        "exec_delete",
                        "exec_insert",
                    ]
            ).Select(n => Rule(n, Raw)),
        ];
    }
}
