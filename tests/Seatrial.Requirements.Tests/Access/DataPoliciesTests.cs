using Seatrial.Requirements.Access;
using Seatrial.Requirements.Tests.Judging;

namespace Seatrial.Requirements.Tests.Access;

/// <summary>What the code leaves to the database is answered by the policies of its migrations.</summary>
public sealed class DataPoliciesTests
{
    private const string Table =
        "create table notes (id bigint primary key, user_id uuid references auth.users, body text, is_public boolean);\n";
    private const string On = Table + "alter table notes enable row level security;\n";

    private const string Client = """
        import { createServerClient } from '@supabase/ssr';
        import { cookies } from 'next/headers';
        export const createClient = () => createServerClient(process.env.NEXT_PUBLIC_SUPABASE_URL!, process.env.NEXT_PUBLIC_SUPABASE_ANON_KEY!, { cookies: cookies() });
        """;

    private const string Route = """
        import { NextResponse } from 'next/server';
        import { createClient } from '../../../../lib/client';

        export async function GET(request: Request, { params }: { params: { id: string } }) {
          const supabase = createClient();
          const { data } = await supabase.from('notes').select('*').eq('id', params.id).single();
          return NextResponse.json(data);
        }

        export async function DELETE(request: Request, { params }: { params: { id: string } }) {
          const supabase = createClient();
          await supabase.from('notes').delete().eq('id', params.id);
          return NextResponse.json({});
        }
        """;

    [Theory]
    [InlineData("create policy own on notes for all using (auth.uid() = user_id);", AccessStatus.Enforced, AccessStatus.Enforced)]
    [InlineData("create policy own on notes for select using (auth.uid() = user_id);", AccessStatus.Enforced, AccessStatus.Enforced)] // No policy: no client deletes.
    [InlineData("create policy a on notes for all to authenticated using (true);", AccessStatus.Enforced, AccessStatus.Missing)]
    [InlineData("create policy a on notes for all using (true);", AccessStatus.Missing, AccessStatus.Missing)]
    [InlineData(
        "create policy a on notes for all using (true);\ncreate policy b on notes as restrictive using (auth.uid() = user_id);",
        AccessStatus.Enforced,
        AccessStatus.Enforced
    )]
    [InlineData(
        "create policy own on notes for all using (auth.uid() = user_id);\nalter table notes disable row level security;",
        AccessStatus.Missing,
        AccessStatus.Missing
    )]
    public void A_change_is_as_open_as_the_policies_let_it_be(string policies, AccessStatus authentication, AccessStatus record)
    {
        var row = Rows(On + policies)["DELETE"];

        Assert.Equal((authentication, record), (row.Authentication.Status, row.ObjectAuthorization.Status));
        Assert.Equal(
            record == AccessStatus.Enforced,
            row.ObjectAuthorization.Evidence.Any(e => e.Location.Path.EndsWith(".sql", StringComparison.Ordinal))
        );
    }

    [Theory]
    [InlineData("create policy own on notes for select using (auth.uid() = user_id);", AccessStatus.Enforced, AccessStatus.Enforced)]
    [InlineData(
        "create policy shared on notes for select using (is_public or auth.uid() = user_id);",
        AccessStatus.PublicByDesign,
        AccessStatus.NotApplicable
    )]
    [InlineData("create policy a on notes for select to authenticated using (true);", AccessStatus.Enforced, AccessStatus.Missing)]
    public void A_read_is_as_open_as_the_policies_let_it_be(string policies, AccessStatus authentication, AccessStatus record)
    {
        var row = Rows(On + policies)["GET"];

        Assert.Equal((authentication, record), (row.Authentication.Status, row.ObjectAuthorization.Status));
    }

    [Fact]
    public void Policies_that_are_not_in_the_repository_leave_it_open()
    {
        var rows = Rows("create table other (id bigint primary key, user_id uuid references auth.users);");

        Assert.Equal(
            (AccessStatus.Unsure, AccessStatus.Unsure),
            (rows["DELETE"].Authentication.Status, rows["DELETE"].ObjectAuthorization.Status)
        );
    }

    [Fact]
    public void The_service_key_is_above_the_policies()
    {
        var rows = Rows(
            On + "create policy own on notes for all using (auth.uid() = user_id);",
            Client.Replace("NEXT_PUBLIC_SUPABASE_ANON_KEY", "SUPABASE_SERVICE_ROLE_KEY", StringComparison.Ordinal)
        );

        Assert.Equal(
            (AccessStatus.Missing, AccessStatus.Missing),
            (rows["DELETE"].Authentication.Status, rows["DELETE"].ObjectAuthorization.Status)
        );
    }

    private static Dictionary<string, AccessRow> Rows(string sql, string client = Client)
    {
        var repository = new JudgedRepository(
            ("package.json", """{"dependencies":{"next":"15.0.0","@supabase/ssr":"0.5.0"}}"""),
            ("supabase/migrations/1_init.sql", sql),
            ("lib/client.ts", client),
            ("app/api/notes/[id]/route.ts", Route)
        );
        return repository.Endpoints().ToDictionary(r => r.Method, StringComparer.Ordinal);
    }
}
