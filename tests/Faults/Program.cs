using Pilar.Arena.Faults;

return await FaultRun.Run(Choice.Parse(args));
