using Pilar.Arena.Grains.Tests.Advice;
using Pilar.Arena.Grains.Tests.Cases;
using Pilar.Arena.Grains.Tests.Minutes;
using Pilar.Arena.Grains.Tests.Rooms;

namespace Pilar.Arena.Grains.Tests.Authorisation;

/// <summary>No row of the handbook's table is left out.</summary>
public sealed class AuthzTests
{
    private static readonly string[] Asked =
        [.. RoomMatrixTests.Rows, .. MinutesMatrixTests.Rows, .. AdviceMatrixTests.Rows, .. CaseMatrixTests.Rows];

    [Fact]
    public void Every_row_is_asked_by_one_matrix_and_by_no_other() => Assert.Equal(Authz.Table.Keys.Order(), Asked.Order());

    [Fact]
    public void The_table_has_every_row_and_every_role()
    {
        Assert.Equal((15, 2, 14), (Count("M"), Count("E"), Count("K")));
        Assert.All(Authz.Table.Values, cells => Assert.Equal("PAR FAC COF PRE MEN MTE COO USR OBS MUN ADM DPO", string.Join(' ', cells.Keys)));
        Assert.All(Authz.Table.Values.SelectMany(cells => cells.Values), cell => Assert.Contains(cell, "AOCS-"));

        static int Count(string letter) => Authz.Table.Keys.Count(row => row.StartsWith(letter, StringComparison.Ordinal));
    }
}
