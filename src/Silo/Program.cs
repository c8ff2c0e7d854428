using Pilar.Arena.Silo;

return await ArenaStart.Run(args, ArenaSiloHost.Create);
