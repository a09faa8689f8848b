using System.Data;
using System.Security.Claims;
using Dapper;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Data.SqlClient;

namespace Desk.Controllers;

[ApiController]
[Authorize]
[Route("tickets")]
public class TicketsController : ControllerBase
{
    private readonly IDbConnection connection;

    public TicketsController(IDbConnection connection) => this.connection = connection;

    // endpoint: GET /tickets authn=enforced object=na
    [HttpGet]
    public async Task<IActionResult> Mine()
    {
        var userId = User.FindFirstValue(ClaimTypes.NameIdentifier);
        var tickets = await connection.QueryAsync<Ticket>("SELECT * FROM tickets WHERE owner_id = @userId", new { userId });
        return Ok(tickets);
    }

    // endpoint: GET /tickets/{id} authn=enforced object=missing
    [HttpGet("{id}")]
    public async Task<IActionResult> Show(int id)
    {
        var ticket = await connection.QueryFirstOrDefaultAsync<Ticket>("SELECT * FROM tickets WHERE id = @id", new { id });
        return Ok(ticket);
    }

    // endpoint: DELETE /tickets/{id} authn=enforced object=enforced
    [HttpDelete("{id}")]
    public async Task<IActionResult> Remove(int id)
    {
        var userId = User.FindFirstValue(ClaimTypes.NameIdentifier);
        await connection.ExecuteAsync("DELETE FROM tickets WHERE id = @id AND owner_id = @userId", new { id, userId });
        return NoContent();
    }

    // endpoint: GET /tickets/{id}/history authn=enforced object=missing
    [HttpGet("{id}/history")]
    public IActionResult History(string id)
    {
        var command = new SqlCommand($"SELECT * FROM tickets WHERE id = '{id}'", (SqlConnection)connection);
        var reader = command.ExecuteReader();
        return Ok(reader.GetString(0));
    }

    // endpoint: PUT /tickets/{id} authn=enforced object=missing
    [HttpPut("{id}")]
    public IActionResult Change(int id, [FromBody] string title)
    {
        using var command = new SqlCommand("UPDATE tickets SET title = @title WHERE id = @id", (SqlConnection)connection);
        command.Parameters.AddWithValue("@title", title);
        command.Parameters.AddWithValue("@id", id);
        command.ExecuteNonQuery();
        return NoContent();
    }
}
