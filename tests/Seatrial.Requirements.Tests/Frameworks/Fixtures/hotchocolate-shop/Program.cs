using Microsoft.AspNetCore.Authentication.JwtBearer;
using Shop.Data;
using Shop.Types;

var builder = WebApplication.CreateBuilder(args);
builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer();
builder.Services.AddAuthorization();
builder.Services.AddDbContext<ShopContext>();
builder.Services
    .AddGraphQLServer()
    .AddAuthorization()
    .AddQueryType<Query>()
    .AddMutationType(d => d.Name("Mutation"))
    .AddTypeExtension<OrderMutations>()
    .AddTypes();

var app = builder.Build();
app.UseAuthentication();
app.UseAuthorization();
app.MapGraphQL();
app.Run();
