using System.Text;
using CsCheck;
using Seatrial.Syntax.Prisma;

namespace Seatrial.Syntax.Tests.Prisma;

public sealed class PrismaReaderTests
{
    private const string Shop = """
        // the shop's database
        datasource db {
          provider   = "postgresql"
          url        = env("DATABASE_URL")
          extensions = [citext, pgcrypto]
        }

        /// A customer. model Fake {
        model User {
          id        String   @id @default(uuid()) @db.Uuid
          email     String   @unique /* never shown */
          role      Role     @default(CUSTOMER)
          orders    Order[]  @relation("buyer")
          place     Unsupported("point")?

          @@map("users")
        }

        model Order {
          id      Int     @id @default(autoincrement())
          note    String?
          tags    String[] @default(["a", "b"])
          buyer   User?   @relation("buyer", fields: [buyerId, shopId],
                                    references: [id, shopId], onDelete: Cascade)
          buyerId String? @map("buyer_id")
          shopId  Int

          @@unique([shopId, id])
          @@index(fields: [buyerId(sort: Desc)], map: "by_buyer")
        }

        enum Role {
          CUSTOMER
          ADMIN @map("admin")

          @@map("roles")
        }
        """;

    private static readonly PrismaSchema s_shop = PrismaReader.Read(Encoding.UTF8.GetBytes(Shop));

    [Fact]
    public void Reads_models_fields_and_types_with_their_lines()
    {
        Assert.Empty(s_shop.Problems);
        Assert.Equal(["User users 9", "Order Order 19"], s_shop.Models.Select(m => $"{m.Name} {m.Table} {m.Line}"));
        Assert.Equal(
            ["id String 10", "email String 11", "role Role 12", "orders Order[] 13", "place Unsupported? 14"],
            s_shop.Models[0].Fields.Select(f => $"{f.Name} {f.Type}{(f.IsList ? "[]" : "")}{(f.IsOptional ? "?" : "")} {f.Line}")
        );
        Assert.Equal(
            ["id 20", "note 21", "tags 22", "buyer 23", "buyerId 25", "shopId 26"],
            s_shop.Models[1].Fields.Select(f => $"{f.Name} {f.Line}")
        );
        Assert.Equal("buyer_id", s_shop.Models[1].Field("buyerId")?.Column);
    }

    [Fact]
    public void Reads_attributes_and_their_arguments()
    {
        var id = s_shop.Models[0].Field("id")!;
        Assert.True(id.IsId);
        Assert.Equal(["id", "default", "db.Uuid"], id.Attributes.Select(a => a.Name));
        Assert.Equal("uuid()", id.Attribute("default")?.Arguments.Single().Text);
        Assert.Equal(["a", "b"], s_shop.Models[1].Field("tags")?.Attribute("default")?.Arguments.Single().Items);
        Assert.Equal(["unique 28", "index 29"], s_shop.Models[1].Attributes.Select(a => $"{a.Name} {a.Line}"));
        Assert.Equal(["shopId", "id"], s_shop.Models[1].Attributes[0].Arguments.Single().Items);
        Assert.Equal(["buyerId"], s_shop.Models[1].Attributes[1].Named("fields")?.Items);
    }

    [Fact]
    public void Reads_both_sides_of_a_relation()
    {
        var key = s_shop.Models[1].Field("buyer")!.Relation!;
        Assert.Equal(("buyer", "Cascade"), (key.Name, key.OnDelete));
        Assert.Equal(["buyerId", "shopId"], key.Fields);
        Assert.Equal(["id", "shopId"], key.References);
        Assert.Equal("buyer", s_shop.Models[0].Field("orders")?.Relation?.Name);
        Assert.Empty(s_shop.Models[0].Field("orders")!.Relation!.Fields);
        Assert.Null(s_shop.Models[0].Field("email")!.Relation);
    }

    [Fact]
    public void Reads_enums_and_settings()
    {
        var role = Assert.Single(s_shop.Enums);
        Assert.Equal(("Role", 32), (role.Name, role.Line));
        Assert.Equal(["CUSTOMER", "ADMIN"], role.Values);
        var source = Assert.Single(s_shop.Settings);
        Assert.Equal(("datasource", "db", 2), (source.Keyword, source.Name, source.Line));
        Assert.Equal(("postgresql", "env(DATABASE_URL)"), (source.Values["provider"], source.Values["url"]));
    }

    [Fact]
    public void A_line_that_is_not_understood_costs_itself_alone()
    {
        var schema = PrismaReader.Read("model A {\n  id Int @id\n  ?? what\n  name String\n}\n= 5\nmodel B {\n  id Int\n}\n"u8);
        Assert.Equal([3, 6], schema.Problems.Select(p => p.Line));
        Assert.Equal(["A", "B"], schema.Models.Select(m => m.Name));
        Assert.Equal(["id", "name"], schema.Models[0].Fields.Select(f => f.Name));
    }

    [Fact]
    public void An_open_parenthesis_is_said() =>
        Assert.Equal(2, Assert.Single(PrismaReader.Read("model A {\n  id Int @default(now(\n}\n"u8).Problems).Line);

    [Fact]
    public void Broken_schemas_do_no_harm() =>
        Robustness
            .Mutation.Of(Encoding.UTF8.GetBytes(Shop))
            .Sample(
                bytes =>
                {
                    var schema = PrismaReader.Read(bytes);
                    int lines = bytes.AsSpan().Count((byte)'\n') + 1;
                    Assert.All(schema.Models, m => Assert.InRange(m.Line, 1, lines));
                    Assert.All(schema.Models.SelectMany(m => m.Fields), f => Assert.InRange(f.Line, 1, lines));
                },
                iter: 2_000
            );
}
