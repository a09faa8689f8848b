using Seatrial.Engine.Findings;

namespace Seatrial.Requirements.RowSecurity;

/// <summary>What the migrations of a Supabase project can show.</summary>
internal static class RowSecurityRules
{
    private const string ControlId = "AUZ-3";
    private const string Table = "create table public.orders (id bigint primary key, user_id uuid references auth.users, email text);\n";
    private const string On = Table + "alter table public.orders enable row level security;\n";
    private const string Key =
        "The public key is in every copy of the application and opens the API of the database; row-level security is the only thing behind it. ";

    public static RuleDescriptor Off { get; } =
        Rule(
            "row-security-off",
            "A table that clients reach has no row-level security",
            Severity.Critical,
            Key + "Without it, everybody reads and writes the table.",
            "Enable row-level security, and let each policy compare the owner of the row with the caller.",
            [284, 862],
            Table,
            On
        );

    public static RuleDescriptor Change { get; } =
        Rule(
            "row-policy-open-change",
            "A policy lets others change or delete rows",
            Severity.Critical,
            Key + "A policy whose condition does not ask who the caller is opens the rows to everybody whom it is for.",
            "Compare the owner of the row with the caller, or restrict the policy to the service role.",
            [639, 863],
            On + "create policy a on public.orders for all using (true);",
            On + "create policy a on public.orders for all to service_role using (true);"
        );

    public static RuleDescriptor Read { get; } =
        Rule(
            "row-policy-open-read",
            "A policy shows private rows to others",
            Severity.High,
            Key + "A condition that always holds, or that asks only for a sign-in, shows everybody's rows to anybody who makes an account.",
            "Compare the owner of the row with the caller; show what is meant for others through a view with the columns that are.",
            [639, 200],
            On + "create policy a on public.orders for select to authenticated using (true);",
            On + "create policy a on public.orders for select using (auth.uid() = user_id);"
        );

    public static RuleDescriptor Insert { get; } =
        Rule(
            "row-policy-unbound-write",
            "A policy does not check whose row is written",
            Severity.Medium,
            Key + "Without a check that compares the owner with the caller, rows are written in the name of others.",
            "Let WITH CHECK compare the owner of the row with the caller.",
            [639, 863],
            On + "create policy a on public.orders for insert with check (true);",
            On + "create policy a on public.orders for insert with check (auth.uid() = user_id);"
        );

    public static RuleDescriptor PrivilegedColumns { get; } =
        Rule(
            "row-policy-privileged-columns",
            "Accounts may write columns of their own row that give power",
            Severity.High,
            "Row-level security decides on rows, not on columns: whoever may update the own row sets its role, plan or credits too.",
            "Take the right to update those columns, keep them in a table of their own, or compare them in the check.",
            [269, 915],
            "create table public.profiles (id uuid primary key references auth.users, name text, role text);\nalter table public.profiles enable row level security;\ncreate policy a on public.profiles for update using (auth.uid() = id);",
            "create table public.profiles (id uuid primary key references auth.users, name text, role text);\nalter table public.profiles enable row level security;\ncreate policy a on public.profiles for update using (auth.uid() = id);\nrevoke update on public.profiles from anon, authenticated;\ngrant update (name) on public.profiles to authenticated;"
        );

    public static RuleDescriptor View { get; } =
        Rule(
            "row-security-view",
            "A view shows rows that policies hide",
            Severity.High,
            "A view is read with the rights of its owner unless it says otherwise, and the policies of its tables do not hold.",
            "Set security_invoker on the view, or take the right to read it from the roles of clients.",
            [863],
            On + "create view public.all_orders as select * from public.orders;",
            On + "create view public.all_orders with (security_invoker = on) as select * from public.orders;"
        );

    public static RuleDescriptor Definer { get; } =
        Rule(
            "row-security-function",
            "A function goes around row-level security without asking for the caller",
            Severity.High,
            "A SECURITY DEFINER function runs above all policies, and clients may call every function of a schema that the API serves.",
            "Ask for auth.uid() in the function, make it SECURITY INVOKER, or take the right to execute it from the roles of clients.",
            [862, 863],
            On
                + "create function public.drop_order(i bigint) returns void language sql security definer as $$ delete from public.orders where id = i $$;",
            On
                + "create function public.drop_order(i bigint) returns void language sql security definer as $$ delete from public.orders where id = i and user_id = auth.uid() $$;"
        );

    public static RuleDescriptor Storage { get; } =
        Rule(
            "storage-policy-open",
            "A policy opens the files of a bucket to others",
            Severity.High,
            Key + "A policy that asks only for the bucket lets everybody whom it is for overwrite or delete the files of all.",
            "Compare the first folder of the file's name, or its owner, with the caller.",
            [639, 863],
            "insert into storage.buckets (id, name, public) values ('avatars', 'avatars', true);\ncreate policy a on storage.objects for delete using (bucket_id = 'avatars');",
            "insert into storage.buckets (id, name, public) values ('avatars', 'avatars', true);\ncreate policy a on storage.objects for delete using (bucket_id = 'avatars' and owner = auth.uid());"
        );

    public static IReadOnlyList<RuleDescriptor> All { get; } = [Off, Change, Read, Insert, PrivilegedColumns, View, Definer, Storage];

    private static RuleDescriptor Rule(
        string name,
        string title,
        Severity severity,
        string why,
        string fix,
        int[] cwe,
        string positive,
        string negative
    ) =>
        new()
        {
            Id = "authorization/" + name,
            Title = title,
            ControlId = ControlId,
            Severity = severity,
            Why = why,
            HowToFix = fix,
            Cwe = cwe,
            PositiveExamples = [positive],
            NegativeExamples = [negative],
        };
}
